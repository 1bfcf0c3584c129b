import type { LocalDate } from '../dates/local-date.ts'
import { byTime, type Mark } from '../marks/mark.ts'
import { hasSession, type SchoolCalendar } from './school-calendar.ts'

// Reg 10: N may stay until the reason is known, but no longer than this.
const SCHOOL_DAYS_FOR_A_REASON = 5

/**
 * The n-th later school day, or null when the calendar does not reach that far; the date itself for 0. The
 * date need not be a school day. Refuses (RangeError) a number that is negative or not whole.
 */
export function addSchoolDays(calendar: SchoolCalendar, date: LocalDate, n: number): LocalDate | null {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of school days.`)
  if (n === 0) return date
  return calendar.days[positionAfter(calendar, date) + n - 1]?.date ?? null
}

/**
 * The last day on which an N of that date may stay: the fifth later school day (reg 10(7) to (9)), the day of
 * the session being day 0. Null when the calendar does not reach that far.
 */
export function reasonDeadline(calendar: SchoolCalendar, date: LocalDate): LocalDate | null {
  return addSchoolDays(calendar, date, SCHOOL_DAYS_FOR_A_REASON)
}

/**
 * The marks of the sessions in the calendar, in order of time. A mark on a day without a session is left out, as it is
 * no absence.
 */
export function heldMarks<M extends Mark>(marks: Iterable<M>, calendar: SchoolCalendar): M[] {
  return [...marks].filter((mark) => hasSession(calendar, mark.date, mark.session)).sort(byTime)
}

function positionAfter(calendar: SchoolCalendar, date: LocalDate): number {
  let low = 0
  let high = calendar.days.length
  while (low < high) {
    const middle = (low + high) >> 1
    const day = calendar.days[middle]
    if (day !== undefined && day.date <= date) low = middle + 1
    else high = middle
  }
  return low
}
