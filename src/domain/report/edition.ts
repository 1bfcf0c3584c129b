import { addDays } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { ReportTerm } from './report-term.ts'

/**
 * What an edition of a term's report is: interim while the term has school days to come, final once its last one has
 * come, corrected when a final one has to be put right.
 */
export const REPORT_KINDS = ['interim', 'final', 'corrected'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** An edition that was published. Its number counts from 1 within its term. */
export type Edition = Pick<ReportTerm, 'academicYear' | 'term'> & {
  edition: number
  kind: ReportKind
  publishedOn: LocalDate
}

/** The edition that comes next, and the day from which it may be published. */
export type NextEdition = { edition: number; kind: ReportKind; from: LocalDate }

/** Two interim reports closer together than this could show what one pupil missed between them. */
const DAYS_BETWEEN_INTERIMS = 7

const isOf = (term: ReportTerm) => (one: Edition) =>
  one.academicYear === term.academicYear && one.term === term.term

/** The latest edition of a term; undefined where none was published. */
export const latestEdition = <E extends Edition>(term: ReportTerm, published: readonly E[]): E | undefined =>
  published.filter(isOf(term)).toSorted((a, b) => b.edition - a.edition)[0]

/**
 * The next edition of a term's report. Takes what the school has published, the day, and the term's last school day.
 * Null once a later term of the same year is published: the later report hid small groups without taking another edition
 * of this one into account.
 */
export function nextEdition(
  term: ReportTerm,
  published: readonly Edition[],
  { today, lastSchoolDay }: { today: LocalDate; lastSchoolDay: LocalDate },
): NextEdition | null {
  if (published.some((one) => one.academicYear === term.academicYear && one.term > term.term)) return null
  const latest = latestEdition(term, published)
  const edition = (latest?.edition ?? 0) + 1
  if (latest && latest.kind !== 'interim') return { edition, kind: 'corrected', from: today }
  if (today >= lastSchoolDay) return { edition, kind: 'final', from: today }
  const apart = latest ? addDays(latest.publishedOn, DAYS_BETWEEN_INTERIMS) : today
  return { edition, kind: 'interim', from: apart > today ? apart : today }
}
