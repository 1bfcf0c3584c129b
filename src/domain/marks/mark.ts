import type { LocalDate, Session } from '../dates/local-date.ts'

/** The register's entry for one session of one pupil. */
export type Mark = { date: LocalDate; session: Session; code: string }

/** Orders marks by time: by date, the morning first. */
export function byTime(a: Mark, b: Mark): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.session === b.session ? 0 : a.session < b.session ? -1 : 1
}
