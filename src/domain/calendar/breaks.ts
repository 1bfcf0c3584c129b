import { addDays, weekdayOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'

const FRIDAY = 5

/** Whether a school day is the last before a break, the first after one, or neither. One between two breaks is before. */
export type BesideBreak = 'before' | 'after' | 'neither'

/**
 * Which school days are next to a break: a holiday, a bank holiday, INSET or a closure, but not an ordinary weekend.
 * Takes a school's days with sessions in order. The last has no next day, so it is not known to be next to a break.
 */
export function besideBreaks(days: readonly LocalDate[]): Map<LocalDate, BesideBreak> {
  return new Map(
    days.map((day, n) => {
      const next = days[n + 1]
      const last = days[n - 1]
      if (next !== undefined && isBreak(day, next)) return [day, 'before']
      return [day, last !== undefined && isBreak(last, day) ? 'after' : 'neither']
    }),
  )
}

// A school that meets on Saturdays has its weekend on Sunday alone: no day is missed there either.
function isBreak(day: LocalDate, next: LocalDate): boolean {
  const usual = weekdayOf(day) === FRIDAY ? addDays(day, 3) : addDays(day, weekdayOf(day) === 6 ? 2 : 1)
  return next > usual
}
