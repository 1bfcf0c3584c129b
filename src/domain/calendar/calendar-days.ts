import { datesBetween, weekdayOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { WHOLE_SCHOOL, type CalendarPlan, type Closure } from './calendar-plan.ts'
import type { SchoolDay } from './school-calendar.ts'

const FRIDAY = 5

/**
 * The days on which a school meets: every weekday of its half terms less what is closed, in order, for
 * `schoolCalendar`. With a year group, that year group's own days.
 */
export function calendarDays({
  terms,
  closures,
  yearGroup,
}: CalendarPlan & { yearGroup?: number }): SchoolDay[] {
  return termDates(terms)
    .map((date) => dayOf(date, closuresOf(closures, yearGroup)))
    .filter((day) => day.am || day.pm)
}

/**
 * The same as rows to keep: the whole school's days, and for each year group only the days on which it
 * differs, those on which it does not come at all included.
 */
export function calendarRows({ terms, closures }: CalendarPlan): (SchoolDay & { yearGroup: number })[] {
  const dates = termDates(terms)
  const whole = new Map(dates.map((date) => [date, dayOf(date, closuresOf(closures))]))
  const rows = [...whole.values()]
    .filter((day) => day.am || day.pm)
    .map((day) => ({ ...day, yearGroup: WHOLE_SCHOOL }))
  const yearGroups = new Set(closures.map((closure) => closure.yearGroup ?? WHOLE_SCHOOL))
  yearGroups.delete(WHOLE_SCHOOL)
  for (const yearGroup of yearGroups) {
    const own = closuresOf(closures, yearGroup)
    for (const date of dates) {
      const day = dayOf(date, own)
      const usual = whole.get(date)
      if (day.am !== usual?.am || day.pm !== usual.pm) rows.push({ ...day, yearGroup })
    }
  }
  return rows
}

function termDates(terms: CalendarPlan['terms']): LocalDate[] {
  const dates = terms
    .flatMap(({ from, to }) => datesBetween(from, to))
    .filter((date) => weekdayOf(date) <= FRIDAY)
  return [...new Set(dates)].sort()
}

function closuresOf(closures: readonly Closure[], yearGroup: number = WHOLE_SCHOOL): Closure[] {
  return closures.filter(({ yearGroup: of = WHOLE_SCHOOL }) => of === WHOLE_SCHOOL || of === yearGroup)
}

function dayOf(date: LocalDate, closures: readonly Closure[]): SchoolDay {
  const closed = closures.filter(({ from, to }) => from <= date && date <= to)
  return {
    date,
    am: !closed.some(({ am = true }) => am),
    pm: !closed.some(({ pm = true }) => pm),
  }
}
