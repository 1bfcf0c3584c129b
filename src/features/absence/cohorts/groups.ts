import {
  absenceRate,
  attendanceRate,
  COHORTS,
  comparedCohorts,
  NATIONAL_COHORTS_AUTUMN_2024,
  totalsOf,
  yearGroupName,
  type Cohort,
  type CohortFigures,
  type CohortRow,
  type GroupTotals,
} from '#domain/index.ts'
import type { AnalysedPupil } from '#features/absence/period/queries.ts'

/** A group of pupils compared with everybody else of the school. */
export type ComparedGroup = {
  name: string
  /** What an address says to list this group's pupils. */
  filter: [string, string]
  inside: GroupTotals
  others: GroupTotals
  national: { absence: number; persistent: number } | null
}

export type GroupTable = { title: string; groups: ComparedGroup[] }

const NATIONAL: Partial<Record<Cohort, CohortFigures['cohort']>> = {
  fsm: 'fsm',
  ehcp: 'ehcp',
  sen_support: 'sen_support',
}

/** Each pupil as a row of one, for the sums over groups. */
export const cohortRows = (pupils: readonly AnalysedPupil[]): CohortRow[] =>
  pupils.map(({ cohorts, yearGroup, sums }) => ({ cohorts, yearGroup, totals: totalsOf([sums]) }))

/**
 * A school's groups side by side: characteristics, year groups, registration groups. Groups without a pupil are left
 * out.
 */
export function groupTables(pupils: readonly AnalysedPupil[]): GroupTable[] {
  const characteristics = comparedCohorts(cohortRows(pupils)).map(({ cohort, inside, others }) => ({
    name: COHORTS[cohort].label,
    filter: ['cohort', cohort] as [string, string],
    inside,
    others,
    national: nationalOf(cohort),
  }))
  return [
    { title: 'Groups of pupils', groups: characteristics },
    {
      title: 'Year groups',
      groups: partitioned(
        pupils,
        ({ yearGroup }) => String(yearGroup),
        (key) => ({
          name: Number(key) === 99 ? 'No year group' : yearGroupName(Number(key)),
          filter: ['yearGroup', key],
        }),
      ).toSorted((a, b) => Number(a.filter[1]) - Number(b.filter[1])),
    },
    {
      title: 'Registration groups',
      groups: partitioned(
        pupils.filter(({ groupId }) => groupId !== null),
        ({ groupId }) => String(groupId),
        (key, [first]) => ({ name: first?.group ?? '', filter: ['group', key] }),
      ).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true })),
    },
  ].map(({ title, groups }) => ({ title, groups: groups.filter(({ inside }) => inside.pupils > 0) }))
}

function partitioned(
  pupils: readonly AnalysedPupil[],
  keyOf: (pupil: AnalysedPupil) => string,
  named: (key: string, own: readonly AnalysedPupil[]) => Pick<ComparedGroup, 'name' | 'filter'>,
): ComparedGroup[] {
  const totals = (some: readonly AnalysedPupil[]) => totalsOf(some.map(({ sums }) => sums))
  return [...Map.groupBy(pupils, keyOf)].map(([key, own]) => ({
    ...named(key, own),
    inside: totals(own),
    others: totals(pupils.filter((pupil) => keyOf(pupil) !== key)),
    national: null,
  }))
}

function nationalOf(cohort: Cohort): ComparedGroup['national'] {
  const found = NATIONAL_COHORTS_AUTUMN_2024.find((figures) => figures.cohort === NATIONAL[cohort])
  return found ? { absence: found.absence, persistent: found.persistentAbsence } : null
}

/**
 * How far a group's attendance is from everybody else's, a difference of fractions; null where there is nobody to
 * compare.
 */
export function gapOf({ inside, others }: Pick<ComparedGroup, 'inside' | 'others'>): number | null {
  const [own, rest] = [attendanceRate(inside), attendanceRate(others)]
  return own === null || rest === null ? null : own - rest
}

/** Absence as the DfE publishes it, in percent. */
export const absencePercent = (totals: GroupTotals): number | null => {
  const rate = absenceRate(totals)
  return rate === null ? null : rate * 100
}
