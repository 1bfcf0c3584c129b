import { can } from '#domain/index.ts'
import { areaPeriod, areaTabs, periodSearch, termsCompared } from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/address.ts'
import { chosenSchools, schoolsList } from './asked.ts'
import { schoolsSideBySide } from './side-by-side.ts'

export type AreaOverview = Awaited<ReturnType<typeof areaOverview>>

/** Every school of a trust or an authority side by side, those that an address asks for in its order. */
export async function areaOverview(context: OrganisationContext, search: Search) {
  const { actor, workplace, today } = context
  requireAbility(actor, 'see_area')
  const query = schoolsList.parse(search)
  const period = areaPeriod(search, today)
  const { now, before } = termsCompared(period, today)
  const all = await schoolsSideBySide(context, period)
  const chosen = chosenSchools(all.schools, query)
  return {
    ...areaTabs(context, '', periodSearch(period, today)),
    organisation: workplace.organisation,
    today,
    period,
    query,
    all,
    chosen,
    shown: schoolsList.slice(chosen, query),
    /** The terms whose figures the changes compare. */
    terms: { now: now.title, before: before.title },
    /** Whether this person may open a school's pupils. */
    down: can(actor.role, 'see_analysis'),
  }
}
