import { absencesOf, isPersistentlyAbsent } from './rates.ts'
import type { Sums } from './sums.ts'

/** How a pupil's persistent absence has moved between two days of a year. */
export type Movement = 'new' | 'back' | 'worse' | 'better' | 'same'

/** Whether a pupil's movement is what was asked for: who became persistently absent since then is worse, too. */
export const hasMoved = (movement: Movement, asked: Movement): boolean =>
  movement === asked || (asked === 'worse' && movement === 'new')

/**
 * Compares a pupil's sums on an earlier day with those of now: newly persistently absent, no longer so, or, for a pupil who
 * was and still is, worse or better by at least one point of the absence rate. Every other pupil is the same.
 */
export function movementOf(before: Sums | undefined, now: Sums): Movement {
  const was = before !== undefined && isPersistentlyAbsent(before)
  const is = isPersistentlyAbsent(now)
  if (is && !was) return 'new'
  if (was && !is) return 'back'
  if (!was) return 'same'
  // In whole numbers: the difference of the two rates, times a hundred and both denominators.
  const change = 100 * (absencesOf(now) * before.possible - absencesOf(before) * now.possible)
  const point = now.possible * before.possible
  if (change >= point) return 'worse'
  return -change >= point ? 'better' : 'same'
}
