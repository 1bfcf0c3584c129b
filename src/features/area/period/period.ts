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
import type { Search } from '#server/search.ts'
import { shortDate } from '#ui/format.ts'

export const AREA_PERIODS = ['year', ...REPORT_TERMS] as const

const schema = z.object({
  period: z.enum(AREA_PERIODS).catch('year'),
  year: z.coerce.number().int().min(2015).max(2054).optional().catch(undefined),
})

/**
 * An academic year to date, or a term by the fixed dates of the DfE's statistics: the same days for every school,
 * whatever terms it keeps itself. `parts` are the census parts whose kept sums are read; null for the whole year.
 */
export type AreaPeriod = {
  id: (typeof AREA_PERIODS)[number]
  academicYear: number
  name: string
  from: LocalDate
  to: LocalDate
  parts: ReportTerm['parts'] | null
}

/** The period an address asks for. The year to date when it asks for none, or for a term that has not begun. */
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

/**
 * The term whose change is shown beside a period, and the term before it. For a year it is the latest term that has
 * begun.
 */
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

/** The period as it is written into an address; empty for the one shown by default. */
export function periodSearch({ id, academicYear }: AreaPeriod, today: LocalDate): string {
  const search = new URLSearchParams()
  if (id !== 'year') search.set('period', id)
  if (academicYear !== academicYearOf(today)) search.set('year', String(academicYear))
  return search.size === 0 ? '' : `?${search}`
}

/** From which days and which marks the figures of an area are. */
export const periodWords = ({ name, from, to }: Pick<AreaPeriod, 'name' | 'from' | 'to'>): string =>
  `${name}, ${shortDate(from)} to ${shortDate(to)}, marks as they stand now`

/** Which pupils the figures of a period count, in words. */
export const WHO_IS_COUNTED =
  'Every pupil on roll at any time in it with a possible session, leavers until they left'
