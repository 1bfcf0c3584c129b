import { censusParts } from '../calendar/census-parts.ts'
import { localDate, type LocalDate } from '../dates/local-date.ts'
import { NO_FIGURES, type Benchmark, type BenchmarkMeasure } from './benchmark.ts'

export const DAILY = 'Pupil attendance in schools, daily data, England'
const CENSUS = 'Pupil absence in schools in England, school census'
/** When the latest of them was out: the daily data comes a fortnight late. */
const RETRIEVED = localDate('2026-07-24')

const PARTS = { year: [1, 4], autumn: [1, 1], spring: [2, 2], summer: [3, 4] } as const

export type Figures = Partial<Pick<Benchmark, BenchmarkMeasure | 'severePupils'>>
type Place = Pick<Benchmark, 'level' | 'areaCode' | 'area' | 'phase' | 'cohort'>
export type Publication = Pick<Benchmark, 'series' | 'academicYear' | 'period' | 'from' | 'to' | 'source'>

const ENGLAND: Place = {
  level: 'country',
  areaCode: 'E92000001',
  area: 'England',
  phase: 'all',
  cohort: 'all',
}

export const line = (publication: Publication, figures: Figures, at: Partial<Place> = {}): Benchmark => ({
  ...NO_FIGURES,
  retrieved: RETRIEVED,
  ...ENGLAND,
  ...publication,
  ...at,
  ...figures,
})

export const dailyYear = (academicYear: number, from: string | null, to: string): Publication => ({
  series: 'daily',
  academicYear,
  period: 'year',
  from: from === null ? null : localDate(from),
  to: localDate(to),
  source: DAILY,
})

/** A term of the daily data 2024/25, by the census's fixed terms: the publication names the term, not its days. */
export const daily2024 = (period: 'autumn' | 'spring' | 'summer'): Publication => ({
  ...dailyYear(2024, null, '2025-07-25'),
  period,
  ...termDates(2024, period),
})

export const census = (academicYear: number, period: 'year' | 'autumn' = 'year'): Publication => ({
  series: 'census',
  academicYear,
  period,
  ...termDates(academicYear, period),
  source: CENSUS,
})

function termDates(year: number, term: keyof typeof PARTS): { from: LocalDate | null; to: LocalDate | null } {
  const [first, last] = PARTS[term]
  const parts = censusParts(year)
  return {
    from: parts.find(({ part }) => part === first)?.from ?? null,
    to: parts.find(({ part }) => part === last)?.to ?? null,
  }
}
