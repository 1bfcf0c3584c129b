import { localDate, type LocalDate } from '../dates/local-date.ts'
import type { Benchmark, BenchmarkCohort, SchoolPhase } from './benchmark.ts'
import { DAILY } from './publication.ts'
import { BENCHMARKS } from './seeded.ts'

/** National figures, in percent of possible sessions; persistent absence in percent of enrolments. */
export type NationalFigures = {
  phase: SchoolPhase
  attendance: number
  absence: number
  authorised: number
  unauthorised: number
  illness: number
  persistentAbsence: number
}

type Publication = { title: string; academicYear: number; from: LocalDate; to: LocalDate }

const england = (academicYear: number, period: string) =>
  BENCHMARKS.filter(
    (one) =>
      one.series === 'daily' &&
      one.level === 'country' &&
      one.academicYear === academicYear &&
      one.period === period,
  )

/** State-funded schools in England in 2025/26, the DfE's daily data. Never to be mixed with census figures. */
export const NATIONAL_2025: Publication & { figures: readonly NationalFigures[] } = {
  title: DAILY,
  academicYear: 2025,
  from: localDate('2025-09-08'),
  to: localDate('2026-07-10'),
  figures: england(2025, 'year').map((one) => ({
    phase: one.phase,
    attendance: known(one, 'attendance'),
    absence: known(one, 'absence'),
    authorised: known(one, 'authorised'),
    unauthorised: known(one, 'unauthorised'),
    illness: known(one, 'illness'),
    persistentAbsence: known(one, 'persistent'),
  })),
}

export type CohortFigures = {
  cohort: Exclude<BenchmarkCohort, 'all'>
  absence: number
  persistentAbsence: number
}

/** How far groups of pupils differ: the same data, autumn term 2024/25, all phases. */
export const NATIONAL_COHORTS_AUTUMN_2024: readonly CohortFigures[] = england(2024, 'autumn').flatMap(
  (one) =>
    one.cohort === 'all'
      ? []
      : [{ cohort: one.cohort, absence: known(one, 'absence'), persistentAbsence: known(one, 'persistent') }],
)

function known(
  one: Benchmark,
  measure: 'attendance' | 'absence' | 'authorised' | 'unauthorised' | 'illness' | 'persistent',
): number {
  const figure = one[measure]
  if (figure === null)
    throw new Error(`England’s ${measure} of ${one.academicYear} is not among the figures.`)
  return figure
}
