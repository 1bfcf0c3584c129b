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
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { AreaPeriod, Search } from './period.ts'
import { cohortRows, recordsOfSharedChildren, schoolsOfArea } from './queries.ts'

const asked = z.object({
  phase: z.string().min(1).max(40).optional().catch(undefined),
  cross: z.enum(COMPARED_COHORTS).optional().catch(undefined),
})

/** Of which schools, and which group is crossed with the others: what an address says of it. */
export const cohortsAsked = (search: Search): z.infer<typeof asked> => asked.parse(search)

export type CohortTables = {
  everybody: Standing
  groups: Compared[]
  years: { yearGroup: number; standing: Standing }[]
  /** One group with each other, where an address asks for it. */
  crossed: { cohort: Cohort; rows: { with: Cohort; both: Standing }[] } | null
}

/** The groups of an area's pupils, of every school or of one phase, each child once. Reads the kept groups and sums once. */
export async function loadCohorts(
  { db, actor }: { db: Db; actor: Actor },
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

/** The attendance of a group less that of everybody else: its gap, in parts of one. */
export function gapOf({ inside, others }: Compared): number | null {
  const [own, rest] = [attendanceRate(inside), attendanceRate(others)]
  return own === null || rest === null ? null : own - rest
}

/** What is published of a group for England, as shares. */
export function nationalOf(cohort: Cohort): { attendance: number; persistent: number } | null {
  const found = NATIONAL_COHORTS_AUTUMN_2024.find((one) => one.cohort === cohort)
  return found ? { attendance: 1 - found.absence / 100, persistent: found.persistentAbsence / 100 } : null
}
