import type { LocalDate } from '../dates/local-date.ts'

/** The kinds of school that figures are published for; 'all' is all three together. */
export type SchoolPhase = 'primary' | 'secondary' | 'special' | 'all'

/** Two ways of counting that give two answers: schools' daily data, and the school census. Never mixed. */
export type BenchmarkSeries = 'daily' | 'census'

/** The pupils a figure counts: all of them, or one group. */
export type BenchmarkCohort = 'all' | 'fsm' | 'not_fsm' | 'ehcp' | 'sen_support' | 'no_sen'

/** What can be published of an area, in percent: of possible sessions, and for the last two of pupils. */
export type BenchmarkMeasure =
  'attendance' | 'absence' | 'authorised' | 'unauthorised' | 'illness' | 'persistent' | 'severe'

/** One published line: an area, a year or a part of it, a kind of school, and what was published of it. */
export type Benchmark = {
  series: BenchmarkSeries
  academicYear: number
  /** The year, one of its terms, or the year as far as a day: 'year', 'autumn', 'to 2024-03-22'. */
  period: string
  /** The first and last day counted, where the publication says. */
  from: LocalDate | null
  to: LocalDate | null
  level: 'country' | 'region' | 'authority'
  areaCode: string
  area: string
  phase: SchoolPhase
  cohort: BenchmarkCohort
  /** Possible sessions, and pupils severely absent, where published. */
  sessions: number | null
  severePupils: number | null
  source: string
  retrieved: LocalDate
} & Record<BenchmarkMeasure, number | null>

/** Of a line of which nothing is published yet: what is published replaces these. */
export const NO_FIGURES: Record<BenchmarkMeasure | 'severePupils' | 'sessions', number | null> = {
  attendance: null,
  absence: null,
  authorised: null,
  unauthorised: null,
  illness: null,
  persistent: null,
  severe: null,
  severePupils: null,
  sessions: null,
}

const PHASE_OF: Record<string, SchoolPhase | undefined> = {
  primary: 'primary',
  secondary: 'secondary',
  all_through: 'all',
  special: 'special',
}

/** The published figures to set a school of this phase beside; null where none are published for such schools. */
export const benchmarkPhase = (phase: string): SchoolPhase | null => PHASE_OF[phase] ?? null
