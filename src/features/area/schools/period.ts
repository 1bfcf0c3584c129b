import { z } from 'zod'
import {
  academicYearDates,
  academicYearName,
  academicYearOf,
  REPORT_TERMS,
  reportTerm,
  reportTermsUntil,
  type LocalDate,
  type ReportTerm,
} from '#domain/index.ts'

export const AREA_PERIODS = ['year', ...REPORT_TERMS] as const

const schema = z.object({
  period: z.enum(AREA_PERIODS).catch('year'),
  year: z.coerce.number().int().min(2015).max(2054).optional().catch(undefined),
})

/**
 * A year to date, or a term by the fixed dates of the DfE's statistics: the same days for every school, whatever terms
 * it keeps. `parts` are those of the kept sums; none for the year.
 */
export type AreaPeriod = {
  id: (typeof AREA_PERIODS)[number]
  academicYear: number
  name: string
  from: LocalDate
  to: LocalDate
  parts: ReportTerm['parts'] | null
}

export type Search = Record<string, string | string[] | undefined>

/** The period an address asks for; the year to date where it names none, or a term that has not begun. */
export function areaPeriod(search: Search, today: LocalDate): AreaPeriod {
  const { period, year } = schema.parse({ period: undefined, ...search })
  const latest = academicYearOf(today)
  const academicYear = Math.min(year ?? latest, latest)
  const term = period === 'year' ? null : termOf(academicYear, period)
  const until = (date: LocalDate) => (date < today ? date : today)
  if (term && term.from <= today)
    return {
      id: term.name,
      academicYear,
      name: term.title,
      from: term.from,
      to: until(term.to),
      parts: term.parts,
    }
  const { from, to } = academicYearDates(academicYear)
  const name = `${academicYear === latest ? 'Year to date' : 'Whole year'} ${academicYearName(academicYear)}`
  return { id: 'year', academicYear, name, from, to: until(to), parts: null }
}

/** The term whose change is shown with a period, and the one before it: for a year, its latest that has begun. */
export function termsCompared(period: AreaPeriod, today: LocalDate): { now: ReportTerm; before: ReportTerm } {
  const begun = reportTermsUntil(today).find(({ academicYear }) => academicYear === period.academicYear)
  const now =
    period.id === 'year'
      ? (begun ?? reportTerm(period.academicYear, 3))
      : termOf(period.academicYear, period.id)
  const before =
    now.term === 1
      ? reportTerm(now.academicYear - 1, 3)
      : reportTerm(now.academicYear, now.term === 2 ? 1 : 2)
  return { now, before }
}

function termOf(academicYear: number, name: ReportTerm['name']): ReportTerm {
  return reportTerm(academicYear, name === 'autumn' ? 1 : name === 'spring' ? 2 : 3)
}

/** The period in an address, empty for the one that is shown unasked. */
export function periodSearch({ id, academicYear }: AreaPeriod, today: LocalDate): string {
  const search = new URLSearchParams()
  if (id !== 'year') search.set('period', id)
  if (academicYear !== academicYearOf(today)) search.set('year', String(academicYear))
  return search.size === 0 ? '' : `?${search}`
}
