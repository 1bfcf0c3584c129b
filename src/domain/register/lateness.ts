import type { LateCode } from '../codes/lateness.ts'
import { minutesOf, type SessionTimes } from './session-times.ts'

/** Whole minutes from the start of the session to this time of day; 0 for somebody who is not late. */
export function lateMinutes(clock: string, times: Pick<SessionTimes, 'starts'>): number {
  return Math.max(0, minutesOf(clock) - minutesOf(times.starts))
}

/**
 * The code of an arrival: L while the register is open, U from the minute it closes (where no other code
 * applies).
 */
export function lateCode(clock: string, times: Pick<SessionTimes, 'closes'>): LateCode {
  return minutesOf(clock) < minutesOf(times.closes) ? 'L' : 'U'
}
