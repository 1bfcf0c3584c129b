import { COHORT_IDS, COHORTS, type Cohort } from '../pupil/cohorts.ts'
import { addSums, totalsOf, type GroupTotals } from '../marks/sums.ts'
import { addTotals, minus, type ChildRecord } from './count-once.ts'

/** Pupils who belong to exactly the same groups, as one. */
export type CohortRow = { cohorts: number; yearGroup: number; totals: GroupTotals }

/** The groups that are compared; the others only decide which pupils official statistics count. */
export const COMPARED_COHORTS = COHORT_IDS.filter((id) => id !== 'census_age' && id !== 'aged_fifteen')

/** A group and everybody else. */
export type Compared = { cohort: Cohort; inside: GroupTotals; others: GroupTotals }

const has = (bits: number, cohort: Cohort) => (bits & COHORTS[cohort].bit) !== 0

/**
 * The same rows with each child once: a child at several schools belongs to the groups that any of them knows of, with
 * the sessions of all.
 */
export function cohortsCountedOnce(
  rows: readonly CohortRow[],
  records: readonly (ChildRecord & { cohorts: number; yearGroup: number })[],
): CohortRow[] {
  const nobody = totalsOf([])
  const apart = records.map(({ cohorts, yearGroup, sums }) => ({
    cohorts,
    yearGroup,
    totals: minus(nobody, totalsOf([sums])),
  }))
  const together = [...Map.groupBy(records, ({ childId }) => childId).values()].map((own) => ({
    cohorts: own.reduce((bits, { cohorts }) => bits | cohorts, 0),
    yearGroup: Math.max(...own.map(({ yearGroup }) => yearGroup)),
    totals: totalsOf([addSums(own.map(({ sums }) => sums))]),
  }))
  return [...rows, ...apart, ...together]
}

/** The pupils of all these groups together. */
export function totalsOfCohorts(rows: readonly CohortRow[], ...cohorts: Cohort[]): GroupTotals {
  return addTotals(
    rows.filter((row) => cohorts.every((cohort) => has(row.cohorts, cohort))).map(({ totals }) => totals),
  )
}

/** Each group beside everybody who is not in it. Takes all pupils, each once. */
export function comparedCohorts(rows: readonly CohortRow[]): Compared[] {
  const where = (holds: (bits: number) => boolean) =>
    addTotals(rows.filter(({ cohorts }) => holds(cohorts)).map(({ totals }) => totals))
  return COMPARED_COHORTS.map((cohort) => ({
    cohort,
    inside: where((bits) => has(bits, cohort)),
    others: where((bits) => !has(bits, cohort)),
  }))
}

/** The pupils in both of two groups, for each pair of one group with all others. */
export function crossedWith(
  rows: readonly CohortRow[],
  cohort: Cohort,
): { with: Cohort; both: GroupTotals }[] {
  const inside = rows.filter((row) => has(row.cohorts, cohort))
  return COMPARED_COHORTS.filter((other) => other !== cohort).map((other) => ({
    with: other,
    both: totalsOfCohorts(inside, other),
  }))
}

/** The year groups of all pupils, the youngest first. */
export function byYearGroup(rows: readonly CohortRow[]): { yearGroup: number; totals: GroupTotals }[] {
  return [...Map.groupBy(rows, ({ yearGroup }) => yearGroup)]
    .map(([yearGroup, own]) => ({ yearGroup, totals: addTotals(own.map(({ totals }) => totals)) }))
    .sort((a, b) => a.yearGroup - b.yearGroup)
}
