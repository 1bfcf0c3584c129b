import { z } from 'zod'
import {
  areaPeriod,
  areaTabs,
  periodSearch,
  recordsOfSharedChildren,
  schoolsOfArea,
} from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/search.ts'
import { severelyAbsent, sharedChildren, withNames, type AreaChild } from './sql.ts'

export const PAGE_SIZE = 50

const page = z.coerce.number().int().min(1).max(1000).catch(1)

export type AreaPupils = Awaited<ReturnType<typeof areaPupils>>

/** The severely absent children of an area, and those at several of its schools: a page of each, as an address asks. */
export async function areaPupils(context: OrganisationContext, search: Search) {
  const { db, today, workplace } = context
  const { period, schools, severe, shared } = await childrenOfArea(context, search)
  const pageOf = async (children: AreaChild[], number: number) => ({
    page: number,
    total: children.length,
    children: await withNames(
      db,
      children.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE),
      schools,
      period,
      today,
    ),
  })
  return {
    ...areaTabs(context, '/pupils', periodSearch(period, today)),
    organisation: workplace.organisation,
    today,
    period,
    severe: await pageOf(await severe(), page.parse(search['page'])),
    shared: await pageOf(shared, page.parse(search['shared'])),
  }
}

/** The children of both lists, without their names. The severely absent ones are only read when `severe` is called. */
export async function childrenOfArea({ db, actor, today }: OrganisationContext, search: Search) {
  requireAbility(actor, 'see_area')
  requireAbility(actor, 'see_analysis')
  const period = areaPeriod(search, today)
  const schools = await schoolsOfArea(db, actor, period.academicYear)
  const ids = schools.map(({ id }) => id)
  const records = await recordsOfSharedChildren(db, ids, period)
  return {
    period,
    schools,
    shared: sharedChildren(records),
    severe: () => severelyAbsent(db, ids, period, records),
  }
}
