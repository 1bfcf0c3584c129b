import type { YearMonth } from './year-view.ts'

/** A maintained school meets for at least 380 sessions a year, two on each of 190 days (SI 1999/3181). */
export const REQUIRED_SESSIONS = 380
export const REQUIRED_DAYS = REQUIRED_SESSIONS / 2

export type YearLength = { days: number; sessions: number; weeks: number }

/** How many days, sessions and weeks a year has for pupils. */
export function yearLength(months: YearMonth[], weeks: number): YearLength {
  const sum = (of: (month: YearMonth) => number) => months.reduce((total, month) => total + of(month), 0)
  return { days: sum(({ days }) => days), sessions: sum(({ sessions }) => sessions), weeks }
}
