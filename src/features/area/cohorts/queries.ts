import { areaPeriod, areaTabs, periodSearch } from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/search.ts'
import { cohortsAsked, cohortTables } from './cohorts.ts'

export type AreaCohorts = Awaited<ReturnType<typeof areaCohorts>>

/** The groups of pupils of a whole area, of the schools and the period that an address asks for. */
export async function areaCohorts(context: OrganisationContext, search: Search) {
  const { actor, workplace, today } = context
  requireAbility(actor, 'see_area')
  requireAbility(actor, 'see_analysis')
  const asked = cohortsAsked(search)
  const period = areaPeriod(search, today)
  return {
    ...areaTabs(context, '/cohorts', periodSearch(period, today)),
    organisation: workplace.organisation,
    today,
    period,
    asked,
    tables: await cohortTables(context, period, asked),
  }
}
