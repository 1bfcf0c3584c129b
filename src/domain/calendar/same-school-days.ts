import type { LocalDate, Span } from '../dates/local-date.ts'

/**
 * The days of an earlier year that are compared with days of a later one: as many school days, as far into it. Takes
 * the days to compare, and in order every school day of the stretch they lie in (a year, a term, a half term, a week)
 * and of the same stretch of the earlier year. A stretch that is over is compared with the whole of the earlier one,
 * however long that was; one that is longer already, too. Null where there is nothing to compare with.
 */
export function sameSchoolDays(
  { from, to }: Span,
  later: readonly LocalDate[],
  earlier: readonly LocalDate[],
): Span | null {
  const gone = later.filter((day) => day <= to).length
  const first = earlier[later.filter((day) => day < from).length]
  const last = gone === later.length ? earlier.at(-1) : earlier[Math.min(gone, earlier.length) - 1]
  return gone > 0 && first && last && first <= last ? { from: first, to: last } : null
}
