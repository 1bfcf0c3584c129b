import { censusParts } from '../calendar/census-parts.ts'
import { academicYearName, academicYearOf } from '../dates/academic-year.ts'
import type { LocalDate } from '../dates/local-date.ts'

export const REPORT_TERMS = ['autumn', 'spring', 'summer'] as const

/** A term as a report counts it: by the fixed dates of the DfE's statistics, the same for every school. */
export type ReportTerm = {
  academicYear: number
  term: 1 | 2 | 3
  name: (typeof REPORT_TERMS)[number]
  /** "Autumn term 2025/26". */
  title: string
  from: LocalDate
  to: LocalDate
  /** The parts of the census year it is made of, and so the first and the last kept sums. */
  parts: { first: number; last: number }
}

/** The term of this number in an academic year. The summer term is two parts of the census year. */
export function reportTerm(academicYear: number, term: 1 | 2 | 3): ReportTerm {
  const parts = { first: term, last: term === 3 ? 4 : term }
  const own = censusParts(academicYear).filter(({ part }) => part >= parts.first && part <= parts.last)
  const [first, last] = [own.at(0), own.at(-1)]
  if (!first || !last) throw new RangeError(`There is no term ${term}.`)
  const name = REPORT_TERMS[term - 1] ?? 'summer'
  return {
    academicYear,
    term,
    name,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)} term ${academicYearName(academicYear)}`,
    from: first.from,
    to: last.to,
    parts,
  }
}

/** The terms that have begun by a date, of its academic year and the one before, the latest first. */
export function reportTermsUntil(date: LocalDate): ReportTerm[] {
  const year = academicYearOf(date)
  return [year, year - 1]
    .flatMap((of) => ([3, 2, 1] as const).map((term) => reportTerm(of, term)))
    .filter(({ from }) => from <= date)
}
