import { z } from 'zod'
import { ROLE_IDS } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { officerForm } from './schema.ts'

const officer = z.object({
  membershipId: z.int(),
  name: z.string(),
  role: z.enum(ROLE_IDS),
  position: z.string(),
  schools: z.array(z.int()),
})

/** Somebody of the actor's authority who sees its schools, and those they look after today. */
export type Officer = z.output<typeof officer>

/** The officers of the actor's authority; none for who may not give them schools. */
export const officersOf = (db: Db) =>
  rows(
    db,
    officer,
    sql`select membership_id as "membershipId", name, role, "position", schools from app.area_officers() order by name, membership_id`,
  )

/**
 * Gives an officer exactly these schools to look after, from today. They stand first for that officer, who sees the
 * others as before. Refuses officers and schools of another authority.
 */
export async function giveSchools(
  { db }: Pick<OrganisationContext, 'db'>,
  { officer: officerId, schools }: z.output<typeof officerForm>,
): Promise<void> {
  await row(
    db,
    z.object({ done: z.unknown() }),
    sql`select app.give_schools(${officerId}, ${[...schools]}::int[])::text as done`,
  )
}
