/**
 * A share to a tenth of a percent, the finest that is shown: 41 of 80 is 0.513. A half goes away from nought, as people
 * round by hand. 41 / 80 * 1000 is a hair under 512.5 in a computer's numbers, so what lies beyond twelve figures, far
 * finer than any count of sessions can tell apart, is taken off first.
 */
export function tenthOfPercent(share: number): number {
  const thousandths = Math.round(Number(Math.abs(share * 1000).toPrecision(12)))
  return (Math.sign(share) * thousandths) / 1000 || 0
}
