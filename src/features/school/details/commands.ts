import { z } from 'zod'
import { row, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { SchoolInput } from './schema.ts'

/**
 * Changes what a school is from a day on; what it was until then stays. On the day from which the entry stands already
 * it puts that entry right. Refuses a school outside the actor's area, a URN that another school has, an earlier day,
 * and what somebody else changed meanwhile. The school's access log says who changed what, and why.
 */
export async function changeSchool(
  { db }: Pick<OrganisationContext, 'db'>,
  { school, reason, trust, ...input }: SchoolInput,
): Promise<void> {
  const entry = JSON.stringify({ ...input, trustId: trust })
  await row(
    db,
    z.object({ done: z.unknown() }),
    sql`select app.change_school(${school}, ${entry}::jsonb, ${reason})::text as done`,
  )
}
