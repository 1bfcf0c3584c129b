import { addDays, mondayOf, NO_SUMS, type LocalDate, type Sums } from '#domain/index.ts'
import {
  loadPeriod,
  pupilsIn,
  sumsByPupil,
  type AnalysedPupil,
  type Period,
} from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { SchoolContext } from '#server/school.ts'
import { absenceList, absenceQuery, type AbsenceQuery } from './address.ts'
import {
  chosenPupils,
  inBand,
  ratedPupils,
  reasonsOf,
  type ListedPupil,
  type RatedPupil,
} from './choosing.ts'
import { explainedBy, latestWeeks, remainingSessions } from './sql.ts'

export { absenceAddress, absenceList, BANDS, VIEWS } from './address.ts'

/** Movement is since so many weeks ago, unless the address names a day. */
const WEEKS_BACK = 4

/**
 * The list of pupils an address asks for: one page of it, or `whole` for a file. Reads kept sums of the school, and of the
 * pupils shown their weeks and marks. Refuses who may not analyse attendance.
 */
export async function loadAbsenceList(context: SchoolContext, search: Search, whole = false) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const query = absenceQuery(search)
  const { period, choices } = await loadPeriod(context, search)
  // A Sunday, so that only whole weeks lie after it.
  const since = query.since ?? addDays(mondayOf(period.to), -7 * WEEKS_BACK - 1)
  const pupils = await pupilsIn(db, school.id, period, query.filter)
  const rated = ratedPupils(
    pupils,
    await sumsBefore(db, school.id, period, since, pupils),
    await remainingSessions(db, school.id, today),
  )
  const unmixed = chosenPupils(rated, { ...query, mix: undefined })
  const chosen = query.mix
    ? chosenPupils(rated, query, await explainedBy(db, school.id, period, unmixed))
    : unmixed
  const shown = whole ? chosen : absenceList.slice(chosen, query)
  const explained = await explainedBy(db, school.id, period, shown)
  const weeks = await latestWeeks(db, school.id, period.to, shown)
  return {
    school,
    period,
    query,
    since,
    pupils: shown.map((pupil): ListedPupil => ({
      ...pupil,
      reasons: reasonsOf(pupil, explained),
      weeks: weeks.get(pupil.pupilId) ?? [],
    })),
    total: chosen.length,
    counts: bandCounts(rated, query),
    choices,
  }
}

export type AbsenceList = Awaited<ReturnType<typeof loadAbsenceList>>

/** How many pupils are in each band. */
const bandCounts = (all: readonly RatedPupil[], { view }: AbsenceQuery) => {
  const number = (band: AbsenceQuery['band']) => all.filter(({ sums }) => inBand(sums, band, view)).length
  return {
    severe: number('severe'),
    persistent: number('persistent'),
    atRisk: number('atRisk'),
    all: number('all'),
  }
}

/** Where pupils stood on an earlier day of the same period: what they have now, less what came after that day. */
async function sumsBefore(
  db: Db,
  schoolId: number,
  period: Period,
  since: LocalDate,
  pupils: readonly AnalysedPupil[],
): Promise<Map<number, Sums>> {
  if (since < period.from) return new Map()
  const after = await sumsByPupil(db, schoolId, { from: addDays(since, 1), to: period.to })
  return new Map(pupils.map(({ pupilId, sums }) => [pupilId, less(sums, after.get(pupilId) ?? NO_SUMS)]))
}

const less = (now: Sums, after: Sums): Sums => ({
  possible: now.possible - after.possible,
  attended: now.attended - after.attended,
  authorised: now.authorised - after.authorised,
  unauthorised: now.unauthorised - after.unauthorised,
  lateBeforeClose: now.lateBeforeClose - after.lateBeforeClose,
  lateAfterClose: now.lateAfterClose - after.lateAfterClose,
})
