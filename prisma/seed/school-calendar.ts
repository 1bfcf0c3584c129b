import {
  addDays,
  bankHolidayClosures,
  calendarRows,
  datesBetween,
  easterSunday,
  localDate,
  weekdayOf,
  WHOLE_SCHOOL,
  type CalendarPlan,
  type Closure,
  type HalfTerm,
  type LocalDate,
  type SchoolDay,
} from '#domain/index.ts'
import type { SchoolPlan } from './schools.ts'

export const MONDAY = 1
export const FRIDAY = 5
// 190 days with pupils and five of training.
const DAYS_IN_YEAR = 195

/** The half terms of an academic year, as an authority would set them: its year, and the dates of Easter and bank holidays. */
export function halfTermsOf(year: number): HalfTerm[] {
  const autumnBreak = lastWeekday(year, 10, MONDAY)
  const newYear = firstWeekday(localDate(`${year + 1}-01-03`), MONDAY)
  const februaryBreak = firstWeekday(localDate(`${year + 1}-02-12`), MONDAY)
  const easter = easterSunday(year + 1)
  const early = easter < `${year + 1}-04-01`
  const mayBreak = lastWeekday(year + 1, 5, MONDAY)
  const spans: [LocalDate, LocalDate][] = [
    [firstDay(year), addDays(autumnBreak, -3)],
    [addDays(autumnBreak, 7), lastWeekdayUpTo(localDate(`${year}-12-23`), FRIDAY)],
    [newYear, addDays(februaryBreak, -3)],
    [addDays(februaryBreak, 7), addDays(easter, early ? -3 : -9)],
    [addDays(easter, early ? 15 : 8), addDays(mayBreak, -3)],
    [addDays(mayBreak, 7), localDate(`${year + 1}-07-31`)],
  ]
  const terms = spans.map(([from, to], index) => ({ halfTerm: index + 1, from, to }))
  const last = calendarRows({ terms, closures: bankHolidayClosures(terms) })[DAYS_IN_YEAR - 1]
  return terms.map((term) => (term.halfTerm === 6 && last ? { ...term, to: last.date } : term))
}

/** The calendar of a school: the authority's, an INSET day moved by some, and year groups' own dates. */
export function planOf(year: number, { years: [lowest], phase, movesInset }: SchoolPlan): CalendarPlan {
  const terms = halfTermsOf(year)
  const holidays = bankHolidayClosures(terms)
  const days = calendarRows({ terms, closures: holidays }).map(({ date }) => date)
  const november = addDays(lastWeekday(year, 11, FRIDAY), movesInset ? -7 : 0)
  const january = days.find((day) => day >= `${year + 1}-01-01`)
  const training = [days[0], days[1], november, january, days.at(-1)]
  const closures = training.flatMap((day) => closed('inset', 'Staff training', day, day))
  if (lowest === 0)
    closures.push(...closed('different_dates', 'Reception starts after its home visits', days[2], days[3], 0))
  if (phase === 'secondary') {
    const finished = addDays(endOfYear11(year), 3)
    closures.push(...closed('different_dates', 'Year 11 has finished', finished, days.at(-2), 11))
  }
  return { terms, closures: [...closures, ...holidays] }
}

const closed = (
  kind: Closure['kind'],
  note: string,
  from?: LocalDate,
  to?: LocalDate,
  yearGroup?: number,
): Closure[] =>
  from && to ? [{ from, to, kind, note, ...(yearGroup === undefined ? {} : { yearGroup }) }] : []

/** The last Friday in June, with which compulsory school age ends. */
export const endOfYear11 = (year: number): LocalDate => lastWeekday(year + 1, 6, FRIDAY)

/** The days on which each year group has a session, worked out once for each. */
export function daysByYearGroup(plan: CalendarPlan): (yearGroup: number) => readonly SchoolDay[] {
  const rows = calendarRows(plan)
  const known = new Map<number, readonly SchoolDay[]>()
  return (yearGroup) => {
    const days = known.get(yearGroup) ?? daysOf(rows, yearGroup)
    known.set(yearGroup, days)
    return days
  }
}

function daysOf(rows: ReturnType<typeof calendarRows>, yearGroup: number): SchoolDay[] {
  const own = new Map(rows.filter((row) => row.yearGroup === yearGroup).map((row) => [row.date, row]))
  return rows
    .filter((row) => row.yearGroup === WHOLE_SCHOOL)
    .map((day) => own.get(day.date) ?? day)
    .filter(({ am, pm }) => am || pm)
}

function firstDay(year: number): LocalDate {
  const first = localDate(`${year}-09-01`)
  // Term does not begin on a Friday for the sake of one day.
  return weekdayOf(first) < FRIDAY ? first : firstWeekday(first, MONDAY)
}

const firstWeekday = (from: LocalDate, weekday: number): LocalDate =>
  addDays(from, (7 + weekday - weekdayOf(from)) % 7)

/** The last day of the week so named that is not after a date. */
export const lastWeekdayUpTo = (to: LocalDate, weekday: number): LocalDate =>
  addDays(to, -((7 + weekdayOf(to) - weekday) % 7))

function lastWeekday(year: number, month: number, weekday: number): LocalDate {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const inMonth = datesBetween(first, addDays(first, 31)).filter(
    (date) => date.slice(0, 7) === first.slice(0, 7),
  )
  return lastWeekdayUpTo(inMonth.at(-1) ?? first, weekday)
}
