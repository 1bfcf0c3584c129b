import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { officerForm } from './schema.ts'

/**
 * Sets the schools that an officer looks after, from today. They come first on that officer's pages; the officer sees
 * all the others as before. Refuses officers and schools of another authority.
 */
export async function giveSchools(
  { db }: Pick<OrganisationContext, 'db'>,
  { officer: officerId, schools }: z.output<typeof officerForm>,
): Promise<void> {
  await callDoor(db, sql`app.give_schools(${officerId}, ${[...schools]}::int[])`)
}
