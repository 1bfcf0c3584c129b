import { absencesOf, isPersistentlyAbsent, type Absences } from '../marks/rates.ts'

/**
 * How far a pupil is from persistent absence. Takes the counts so far and the possible sessions that remain.
 * `canMiss`: how many of them can still be missed without being persistent at their end, never negative.
 * `toRecover`: how many to attend in a row to come back under a tenth; 0 when not persistent, and it may
 * exceed those that remain. Refuses (RangeError) a number of sessions that is negative or not whole.
 */
export function sessionsUntilPersistent(
  t: Absences,
  remaining: number,
): { canMiss: number; toRecover: number } {
  if (!Number.isInteger(remaining) || remaining < 0)
    throw new RangeError(`${remaining} is not a number of sessions.`)
  const absent = absencesOf(t)
  // The most absences that stay under a tenth of n sessions: a tenth of n − 1, rounded down.
  const mostAbsences = Math.floor((t.possible + remaining - 1) / 10)
  return {
    canMiss: Math.max(0, Math.min(remaining, mostAbsences - absent)),
    toRecover: isPersistentlyAbsent(t) ? absent * 10 - t.possible + 1 : 0,
  }
}
