import { instantOf } from '../dates/london.ts'
import { minutesOf, openingLength, type SessionTimes } from './session-times.ts'

export type RegisterState = 'not due' | 'open' | 'taken' | 'overdue' | 'empty'

/**
 * The state of a group's register. Takes the London time of day (24:00 for a day gone by), the session's times
 * (null when no session is held), whether it was taken, and how many pupils it should hold. A register of
 * nobody, or of a session that is not held, is never overdue.
 */
export function registerState({
  now,
  times,
  taken,
  pupils,
}: {
  now: string
  times: Pick<SessionTimes, 'opens' | 'closes'> | null
  taken: boolean
  pupils: number
}): RegisterState {
  if (taken) return 'taken'
  if (pupils === 0) return 'empty'
  if (!times || minutesOf(now) < minutesOf(times.opens)) return 'not due'
  return minutesOf(now) < minutesOf(times.closes) ? 'open' : 'overdue'
}

/**
 * Whether a change to a mark needs a reason: from the instant its register closed. Takes instants with an
 * offset; where no closing time is set nothing has closed.
 */
export function needsReason({ now, closesAt }: { now: string; closesAt: string | null }): boolean {
  return closesAt !== null && instantOf(now) >= instantOf(closesAt)
}

/**
 * Whether the register has still to open: who is here is not known then, though known absences may be entered. Takes
 * instants with an offset; where no times are set it never has.
 */
export function opensLater({
  now,
  closesAt,
  times,
}: {
  now: string
  closesAt: string | null
  times: Pick<SessionTimes, 'opens' | 'closes'> | null
}): boolean {
  if (closesAt === null || times === null) return false
  return instantOf(now) < instantOf(closesAt) - openingLength(times) * 60_000
}
