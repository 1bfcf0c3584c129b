import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { officerForm } from './schema.ts'

/**
 * Gives an officer exactly these schools to look after, from today. They stand first for that officer, who sees the
 * others as before. Refuses officers and schools of another authority.
 */
export async function giveSchools(
  { db }: Pick<OrganisationContext, 'db'>,
  { officer: officerId, schools }: z.output<typeof officerForm>,
): Promise<void> {
  await callDoor(db, sql`app.give_schools(${officerId}, ${[...schools]}::int[])`)
}
