const SMALLEST_SHOWN = 5
const FEWER = 'fewer than 5'

/** A count as governors and the public may see it: 0 and from 5 up as they are, 1 to 4 as "fewer than 5". */
export function suppress(n: number): number | typeof FEWER {
  return n > 0 && n < SMALLEST_SHOWN ? FEWER : n
}

/** A rate as they may see it: suppressed when its group has fewer than five pupils. */
export function suppressRate(rate: number | null, pupils: number): number | null | typeof FEWER {
  return pupils > 0 && pupils < SMALLEST_SHOWN ? FEWER : rate
}
