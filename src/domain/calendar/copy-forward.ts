import { addDays, datePartsOf, weekdayOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { bankHolidays } from './bank-holidays.ts'
import type { CalendarPlan, Closure } from './calendar-plan.ts'

// 52 weeks: the nearest date a year on that is the same day of the week.
const A_YEAR_OF_WEEKS = 364

const RECURRING = new Set<Closure['kind']>(['inset', 'different_dates'])

/**
 * Next year's calendar as a proposal: half terms, INSET days and year groups' own dates on matching weekdays;
 * bank holidays as they will fall. Closures of a single occasion are not repeated.
 */
export function copyCalendarForward({ terms, closures }: CalendarPlan): CalendarPlan {
  const moved = terms.map((term) => ({ ...term, ...forward(term) }))
  const recurring = closures
    .filter(({ kind }) => RECURRING.has(kind))
    .map((closure) => ({ ...closure, ...forward(closure) }))
  return { terms: moved, closures: [...recurring, ...bankHolidayClosures(moved)].sort(byFirstDay) }
}

/** The bank holidays that fall on weekdays of these half terms, as closures. */
export function bankHolidayClosures(terms: CalendarPlan['terms']): Closure[] {
  const years = new Set(terms.flatMap(({ from, to }) => [datePartsOf(from).year, datePartsOf(to).year]))
  return [...years]
    .flatMap(bankHolidays)
    .filter(({ date }) => weekdayOf(date) <= 5 && terms.some(({ from, to }) => from <= date && date <= to))
    .map(({ date, name }) => ({ from: date, to: date, kind: 'bank_holiday', note: name }))
}

function forward({ from, to }: { from: LocalDate; to: LocalDate }): { from: LocalDate; to: LocalDate } {
  return { from: addDays(from, A_YEAR_OF_WEEKS), to: addDays(to, A_YEAR_OF_WEEKS) }
}

function byFirstDay(a: Closure, b: Closure): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0
}
