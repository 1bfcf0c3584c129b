import { z } from 'zod'
import { academicYearOf, ROLE_IDS } from '#domain/index.ts'
import { areaTabs, schoolsOfArea } from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/search.ts'

const officer = z.object({
  membershipId: z.int(),
  name: z.string(),
  role: z.enum(ROLE_IDS),
  position: z.string(),
  schools: z.array(z.int()),
})

/** Somebody of the actor's authority who may see its schools, and the schools they look after today. */
export type Officer = z.output<typeof officer>

/** The officers of the actor's authority; none for somebody who may not give them schools. */
export const officersOf = (db: Db) =>
  rows(
    db,
    officer,
    sql`select membership_id as "membershipId", name, role, "position", schools from app.area_officers() order by name, membership_id`,
  )

export type AreaOfficers = Awaited<ReturnType<typeof areaOfficers>>

/** The officers of an authority, its schools of today, and the officer that an address asks for. */
export async function areaOfficers(context: OrganisationContext, search: Search) {
  const { db, actor, today } = context
  requireAbility(actor, 'give_schools')
  const officers = await officersOf(db)
  const schools = await schoolsOfArea(db, actor, academicYearOf(today))
  return {
    ...areaTabs(context, '/officers'),
    officers,
    schools: schools.filter(({ heldTo }) => heldTo >= today),
    chosen: officers.find(({ membershipId }) => String(membershipId) === search['officer']),
  }
}
