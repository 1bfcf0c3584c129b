import { callDoor, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { SchoolInput } from './schema.ts'

/**
 * Changes a school's details from a day on; what they were until then stays. From the day on which the latest entry
 * begins, it corrects that entry. Refuses a school outside the actor's area, a URN that another school has, an earlier
 * day, and a change when somebody else has changed the school meanwhile. The school's access log records who changed
 * what, and why.
 */
export async function changeSchool(
  { db }: Pick<OrganisationContext, 'db'>,
  { school, reason, trust, ...input }: SchoolInput,
): Promise<void> {
  const entry = JSON.stringify({ ...input, trustId: trust })
  await callDoor(db, sql`app.change_school(${school}, ${entry}::jsonb, ${reason})`)
}
