const SMALLEST_SHOWN = 5
const FEWER = 'fewer than 5'

const isSmall = (n: number) => n > 0 && n < SMALLEST_SHOWN

/**
 * A count as governors and the public may see it: 0, and 5 or more, as they are; 1 to 4 as "fewer than 5". A count that is
 * part of such a small one is shown that way too, even if it is 0. Otherwise, where there was a single absence, "fewer
 * than 5 suspensions" would give away that it was 1.
 */
export function suppress(n: number, among?: number): number | typeof FEWER {
  return isSmall(n) || isSmall(among ?? 0) ? FEWER : n
}

/** A rate as they may see it: suppressed when its group has fewer than five pupils. */
export function suppressRate(rate: number | null, pupils: number): number | null | typeof FEWER {
  return isSmall(pupils) ? FEWER : rate
}

/**
 * A count, as `suppress` gives it, in a later edition of the same report. Null, which stays, where it differs from the
 * count told before by 1 to 4: subtracting the two would tell those.
 */
export function tellAgain(
  count: number | typeof FEWER,
  before: number | typeof FEWER | null,
): number | typeof FEWER | null {
  if (before === null) return null
  if (count === FEWER || before === FEWER) return count
  return isSmall(Math.abs(count - before)) ? null : count
}
