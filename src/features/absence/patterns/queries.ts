import { absencesOf, academicYearOf, totalsOf, type LocalDate } from '#domain/index.ts'
import {
  filterOf,
  filterWords,
  halfTermsOf,
  loadPage,
  sameDaysBefore,
  totalsBetween,
  yearsWithTerms,
  type AnalysedPupil,
  type Period,
} from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { SchoolContext } from '#server/school.ts'
import { latenessOf, type Lateness } from './lateness.ts'
import { breakSlots, weekdaySlots, weekSlots, type Slot } from './slots.ts'
import { daySums, lateSessions, schoolDaysOf, slotSums, weeksOfYear } from './sql.ts'
import { runningStep, STEPS, totalsToDate, trendOf } from './trend.ts'

export { LATE_BAND_IDS, LATE_BANDS } from './lateness.ts'
export type { Slot } from './slots.ts'

const idsOf = (pupils: readonly AnalysedPupil[]) => pupils.map(({ pupilId }) => pupilId)

/**
 * The patterns of a school over a period: by weekday, beside breaks, in first and last weeks. Reads the marks of the
 * period. Refuses who may not analyse attendance.
 */
export async function loadPatterns(context: SchoolContext, search: Search) {
  const { db, school } = context
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const days = await daySums(db, school.id, idsOf(page.pupils), page.period)
  return {
    ...page,
    filter,
    whose: filterWords(filter, page.pupils[0]?.group ?? 'A registration group'),
    weekdays: weekdaySlots(days),
    breaks: breakSlots(days, await schoolDaysOf(db, school.id, page.period.academicYear)),
    weeks: weekSlots(days, await halfTermsOf(db, school.id)),
  }
}

type Patterns = Awaited<ReturnType<typeof loadPatterns>>

/** Every slot of the patterns, one after another. */
export const slotsOf = ({
  weekdays,
  breaks,
  weeks,
}: Pick<Patterns, 'weekdays' | 'breaks' | 'weeks'>): Slot[] => [
  ...weekdays.flatMap(({ am, pm, both }) => [am, pm, both]),
  ...breaks,
  ...weeks,
]

/** Lateness of a period by weekday and by minutes, of the pupils asked for. Reads their marks L and U. */
export async function loadLateness(
  { db, actor, school }: SchoolContext,
  { period, pupils }: { period: Period; pupils: readonly AnalysedPupil[] },
): Promise<Lateness> {
  requireAbility(actor, 'see_analysis')
  const late = pupils.filter(({ sums }) => sums.lateBeforeClose + sums.lateAfterClose > 0)
  return latenessOf(await lateSessions(db, school.id, idsOf(late), period))
}

/** The pupils behind one slot of the patterns, those who missed most first; null where the address names no such slot. */
export async function loadSlot(context: SchoolContext, search: Search) {
  const { school, period, filter, whose, ...patterns } = await loadPatterns(context, search)
  const slot = slotsOf(patterns).find(({ key }) => key === search['slot'])
  if (!slot) return null
  const sums = await slotSums(context.db, school.id, idsOf(patterns.pupils), slot)
  const pupils = patterns.pupils
    .flatMap(({ pupilId, name, group }) => {
      const own = sums.get(pupilId)
      return own && (absencesOf(own) > 0 || own.lateBeforeClose + own.lateAfterClose > 0)
        ? [{ pupilId, name, group, sums: own }]
        : []
    })
    .toSorted((a, b) => absencesOf(b.sums) - absencesOf(a.sums) || a.name.localeCompare(b.name, 'en-GB'))
  return { school, period, filter, whose, slot, pupils }
}

/**
 * A school's year step by step beside the year before, and persistent absence from its start to the end of each half
 * term. Reads kept weeks. Refuses who may not analyse attendance.
 */
export async function loadTrend({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'see_analysis')
  const halves = await halfTermsOf(db, school.id)
  const current = academicYearOf(today)
  const years = yearsWithTerms(halves, today)
  const academicYear = years.find((year) => String(year) === search['year']) ?? current
  const step = STEPS.find((one) => one === search['step']) ?? 'half'
  const weeks = {
    now: await weeksOfYear(db, school.id, academicYear),
    before: await weeksOfYear(db, school.id, academicYear - 1),
  }
  const running = await runningBefore(db, school.id, runningStep(step, halves, academicYear, today), today)
  return {
    school,
    years,
    academicYear,
    step,
    points: trendOf(step, weeks, halves, academicYear, running),
    toDate: totalsToDate(weeks.now, halves, academicYear),
  }
}

async function runningBefore(
  db: Db,
  schoolId: number,
  step: ReturnType<typeof runningStep>,
  today: LocalDate,
) {
  if (!step) return null
  const days = await sameDaysBefore(db, schoolId, { from: step.later.from, to: today }, step)
  return { key: step.later.key, before: days ? await totalsBetween(db, schoolId, days) : totalsOf([]) }
}
