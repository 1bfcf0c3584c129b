import { absenceRate, isPersistentlyAbsent } from './rates.ts'
import type { Sums } from './sums.ts'

/** How a pupil's persistent absence has moved between two days of a year. */
export type Movement = 'new' | 'back' | 'worse' | 'better' | 'same'

/** A change of the absence rate under this is no change worth telling. */
const NOTICEABLE = 0.01

/**
 * From a pupil's sums to an earlier day and to now: newly persistently absent, back under the threshold, or, for whoever
 * was and is, worse or better by at least one point of the absence rate. Anybody else is the same.
 */
export function movementOf(before: Sums | undefined, now: Sums): Movement {
  const was = before !== undefined && isPersistentlyAbsent(before)
  const is = isPersistentlyAbsent(now)
  if (is && !was) return 'new'
  if (was && !is) return 'back'
  if (!was || !before) return 'same'
  const change = (absenceRate(now) ?? 0) - (absenceRate(before) ?? 0)
  if (change >= NOTICEABLE) return 'worse'
  return change <= -NOTICEABLE ? 'better' : 'same'
}
