import { addDays } from '../dates/arithmetic.ts'
import type { LocalDate, Span } from '../dates/local-date.ts'

/** With fewer weeks than this on either side nothing is said about a strategy's effect. */
export const ENOUGH_WEEKS = 4

/** The same number of school weeks before and after a start, each by the Mondays of its first and last. */
export type ImpactWindows = { weeks: number; before: Span; after: Span }

/**
 * Which weeks to compare for something done from a day on. Takes the Mondays of the school's weeks with sessions, in
 * order. A week that has not ended by `today` is not there yet; the week in which a start after its Monday falls
 * belongs to neither side; nothing after `until` counts. Both sides have equally many weeks, those nearest to the
 * start. Null where one side has none.
 */
export function impactWindows(
  { from, until, today }: { from: LocalDate; until: LocalDate | null; today: LocalDate },
  mondays: readonly LocalDate[],
): ImpactWindows | null {
  const past = mondays.filter((monday) => addDays(monday, 6) < from)
  const since = mondays.filter(
    (monday) =>
      monday >= from && addDays(monday, 4) < today && (until === null || addDays(monday, 4) <= until),
  )
  const weeks = Math.min(past.length, since.length)
  const before = spanOf(past.slice(past.length - weeks))
  const after = spanOf(since.slice(0, weeks))
  return before && after ? { weeks, before, after } : null
}

function spanOf(weeks: readonly LocalDate[]): Span | null {
  const [from, to] = [weeks[0], weeks.at(-1)]
  return from && to ? { from, to } : null
}
