import { z } from 'zod'
import {
  attendanceRate,
  byYearGroup,
  COMPARED_COHORTS,
  cohortsCountedOnce,
  comparedCohorts,
  crossedWith,
  NATIONAL_COHORTS_AUTUMN_2024,
  addStandings,
  type Cohort,
  type Compared,
  type Standing,
} from '#domain/index.ts'
import {
  cohortRows,
  recordsOfSharedChildren,
  schoolsOfArea,
  type AreaPeriod,
} from '#features/area/period/queries.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/search.ts'

const asked = z.object({
  phase: z.string().min(1).max(40).optional().catch(undefined),
  cross: z.enum(COMPARED_COHORTS).optional().catch(undefined),
})

/** What an address asks for: schools of which phase, and the group to be crossed with the others. */
export const cohortsAsked = (search: Search): z.infer<typeof asked> => asked.parse(search)

export type CohortTables = {
  everybody: Standing
  groups: Compared[]
  years: { yearGroup: number; standing: Standing }[]
  /** One group crossed with each of the others, if the address asks for it. */
  crossed: { cohort: Cohort; rows: { with: Cohort; both: Standing }[] } | null
}

/**
 * The groups of an area's pupils, at every school or those of one phase, each child counted once. Reads the kept
 * groups and sums once.
 */
export async function cohortTables(
  { db, actor }: Pick<OrganisationContext, 'db' | 'actor'>,
  period: AreaPeriod,
  { phase, cross }: z.infer<typeof asked>,
): Promise<CohortTables & { phases: string[] }> {
  const all = await schoolsOfArea(db, actor, period.academicYear)
  const schools = all.filter((school) => phase === undefined || school.phase === phase).map(({ id }) => id)
  const rows = cohortsCountedOnce(
    await cohortRows(db, schools, period),
    await recordsOfSharedChildren(db, schools, period),
  )
  return {
    phases: [...new Set(all.map(({ phase }) => phase))].sort(),
    everybody: addStandings(rows.map(({ standing }) => standing)),
    groups: comparedCohorts(rows),
    years: byYearGroup(rows),
    crossed: cross ? { cohort: cross, rows: crossedWith(rows, cross) } : null,
  }
}

/** The gap of a group: its attendance less that of everybody else, as a fraction. */
export function gapOf({ inside, others }: Compared): number | null {
  const [own, rest] = [attendanceRate(inside), attendanceRate(others)]
  return own === null || rest === null ? null : own - rest
}

/** What is published about a group for England, as fractions. */
export function nationalOf(cohort: Cohort): { attendance: number; persistent: number } | null {
  const found = NATIONAL_COHORTS_AUTUMN_2024.find((one) => one.cohort === cohort)
  return found ? { attendance: 1 - found.absence / 100, persistent: found.persistentAbsence / 100 } : null
}
