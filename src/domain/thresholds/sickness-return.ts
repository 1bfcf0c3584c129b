import { heldMarks } from '../calendar/school-days.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { Mark } from '../marks/mark.ts'

const SESSIONS_IN_15_DAYS = 30

/**
 * Whether 15 days of illness (code I), running or in all, were reached, and on which day (reg 13). Takes the
 * marks of one school year; two sessions make a day. It is a prompt: the return itself rests on what the
 * school believes will be missed, so it may be due earlier.
 */
export function sicknessReturn(
  marks: Iterable<Mark>,
  calendar: SchoolCalendar,
): { due: boolean; on: LocalDate | null } {
  const ill = heldMarks(marks, calendar).filter(({ code }) => code === 'I')
  const reached = ill[SESSIONS_IN_15_DAYS - 1]
  return { due: reached !== undefined, on: reached?.date ?? null }
}
