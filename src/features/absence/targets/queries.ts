import { academicYearName, academicYearOf, attendanceRate, can } from '#domain/index.ts'
import { loadPeriod, totalsIn } from '#features/absence/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { SchoolContext } from '#server/school.ts'
import { latestTargets, targetHistory, type TargetSet } from './sql.ts'
import { TARGET_KINDS, type TargetKind } from './targets.ts'

export type { TargetSet } from './sql.ts'
export { TARGET_KINDS, targetName, TARGETS } from './targets.ts'

/** The targets in force in a year by their kind, or null where none was set. */
export type TargetsInForce = Record<TargetKind, TargetSet | null>

/**
 * The targets in force in a year: what the school aims at, and what the DfE's report expects of it. Each with its name
 * by `targetName`, since an expectation may be no more than indicative.
 */
export async function targetsFor(db: Db, schoolId: number, academicYear: number): Promise<TargetsInForce> {
  const found = await latestTargets(db, schoolId, academicYear)
  return Object.fromEntries(
    TARGET_KINDS.map((kind) => [kind, found.find((one) => one.kind === kind) ?? null]),
  ) as TargetsInForce
}

/**
 * What the page of targets shows: those in force this year, the school's attendance so far, and every target ever set.
 * Refuses who may not analyse attendance.
 */
export async function loadTargets(context: SchoolContext) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const { period } = await loadPeriod(context, {})
  const year = academicYearOf(today)
  return {
    school,
    today,
    history: await targetHistory(db, school.id),
    period,
    current: await targetsFor(db, school.id, year),
    attendance: attendanceRate(await totalsIn(db, school.id, period)),
    wholeSchool: actor.reach !== 'years',
    maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id,
    years: [year, year + 1, year - 1].map((one) => ({ value: String(one), label: academicYearName(one) })),
  }
}
