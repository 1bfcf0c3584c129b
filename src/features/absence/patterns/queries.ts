import { z } from 'zod'
import { academicYearDates, academicYearOf, type LocalDate, type Sums } from '#domain/index.ts'
import {
  filterOf,
  filterWords,
  halfTermsOf,
  loadPage,
  yearsWithTerms,
  type Search,
} from '#features/absence/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'
import type { SchoolContext } from '#server/school.ts'
import { breakSlots, weekdaySlots, weekSlots, type DaySum, type Slot } from './patterns.ts'
import { standingsToDate, trendOf, type PupilWeek } from './trend.ts'

export { LATE_BAND_IDS, LATE_BANDS } from './lateness.ts'

const dayRow = z
  .object({ date: dateColumn, session: z.enum(['AM', 'PM']), ...sumsRow.shape })
  .transform(({ date, session, ...sums }): DaySum => ({ date, session, sums }))

/** What each session adds up to over the marks of some pupils of one school. Reads the marks of the days asked for. */
export async function daySums(
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<DaySum[]> {
  return rows(
    db,
    dayRow,
    sql`select date::text, session, ${sumsOf('d')}
        from app.day_sums(${schoolId}, ${pupils}::int[], ${from}::date, ${to}::date) d order by date, session`,
  )
}

const schoolDay = z.object({ date: dateColumn })

/** The patterns of a school over a period: by weekday, beside breaks, at the ends of half terms. */
export async function loadPatterns(context: SchoolContext, search: Search) {
  const { db, school } = context
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const year = academicYearDates(page.period.academicYear)
  const days = await daySums(
    db,
    school.id,
    page.pupils.map(({ pupilId }) => pupilId),
    page.period,
  )
  const schoolDays = await rows(
    db,
    schoolDay,
    sql`select distinct date::text from school_day
        where school_id = ${school.id} and date between ${year.from}::date and ${year.to}::date and (am or pm) order by 1`,
  )
  return {
    ...page,
    filter,
    whose: filterWords(filter, page.pupils[0]?.group ?? 'A registration group'),
    weekdays: weekdaySlots(days),
    breaks: breakSlots(
      days,
      schoolDays.map(({ date }) => date),
    ),
    weeks: weekSlots(days, await halfTermsOf(db, school.id)),
  }
}

/** Every figure of the patterns. */
export const slotsOf = ({
  weekdays,
  breaks,
  weeks,
}: Pick<Awaited<ReturnType<typeof loadPatterns>>, 'weekdays' | 'breaks' | 'weeks'>): Slot[] => [
  ...weekdays.flatMap(({ am, pm, both }) => [am, pm, both]),
  ...breaks,
  ...weeks,
]

const slotRow = z
  .object({ pupilId: z.int(), ...sumsRow.shape })
  .transform(({ pupilId, ...sums }): { pupilId: number; sums: Sums } => ({ pupilId, sums }))

/** The pupils behind one figure of the patterns, whoever missed most first; null where the address names no such figure. */
export async function loadSlot(context: SchoolContext, search: Search) {
  const patterns = await loadPatterns(context, search)
  const slot = slotsOf(patterns).find(({ key }) => key === search['slot'])
  if (!slot) return null
  const { db, school } = context
  const sums = new Map(
    (
      await rows(
        db,
        slotRow,
        sql`select pupil_id as "pupilId", ${sumsOf('s')}
            from app.slot_sums(${school.id}, ${patterns.pupils.map(({ pupilId }) => pupilId)}::int[], ${slot.dates}::date[], ${slot.session}) s`,
      )
    ).map((one) => [one.pupilId, one.sums]),
  )
  const missed = (one: Sums) => one.authorised + one.unauthorised
  const pupils = patterns.pupils
    .flatMap(({ pupilId, name, group }) => {
      const own = sums.get(pupilId)
      return own && (missed(own) > 0 || own.lateBeforeClose + own.lateAfterClose > 0)
        ? [{ pupilId, name, group, sums: own }]
        : []
    })
    .toSorted((a, b) => missed(b.sums) - missed(a.sums) || a.name.localeCompare(b.name, 'en-GB'))
  return { school, period: patterns.period, whose: patterns.whose, slot, pupils }
}

const weekRow = z
  .object({ pupilId: z.int(), monday: dateColumn, ...sumsRow.shape })
  .transform(({ pupilId, monday, ...sums }): PupilWeek => ({ pupilId, monday, sums }))

// Kept weeks of one academic year; no school meets in the week in which one year ends and the next begins.
const weeksOf = (db: Db, schoolId: number, academicYear: number): Promise<PupilWeek[]> => {
  const { from, to } = academicYearDates(academicYear)
  return rows(
    db,
    weekRow,
    sql`select pupil_id as "pupilId", monday::text, ${sumsOf('w')}
        from pupil_week w where school_id = ${schoolId} and monday between ${from}::date and ${to}::date and possible > 0`,
  )
}

const STEPS = ['week', 'half', 'term', 'year'] as const

/** A school's year step by step beside the year before, and persistent absence as it has grown. Reads kept weeks. */
export async function loadTrend({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'see_analysis')
  const halves = await halfTermsOf(db, school.id)
  const current = academicYearOf(today)
  const years = yearsWithTerms(halves, today)
  const academicYear = years.find((year) => String(year) === search['year']) ?? current
  const step = STEPS.find((one) => one === search['step']) ?? 'half'
  const weeks = {
    now: await weeksOf(db, school.id, academicYear),
    before: await weeksOf(db, school.id, academicYear - 1),
  }
  return {
    school,
    years,
    academicYear,
    step,
    points: trendOf(step, weeks, halves, academicYear),
    toDate: standingsToDate(weeks.now, halves, academicYear),
  }
}
