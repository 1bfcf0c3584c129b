import { academicYearName, academicYearOf, attendanceRate, can } from '#domain/index.ts'
import { loadPeriod, totalsIn } from '#features/absence/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import type { SchoolContext } from '#server/school.ts'
import { latestTargets, targetHistory, type TargetSet } from './sql.ts'
import { TARGET_KINDS, type TargetKind } from './targets.ts'

export { TARGET_KINDS, TARGETS } from './targets.ts'

/** The targets in force in a year, of those set with the latest first: each in percent, or null where none was set. */
const inForce = (history: readonly TargetSet[], academicYear: number) =>
  Object.fromEntries(
    TARGET_KINDS.map((kind) => [
      kind,
      history.find((one) => one.kind === kind && one.academicYear === academicYear)?.attendance ?? null,
    ]),
  ) as Record<TargetKind, number | null>

/** The targets in force in a year: what the school aims at, and what the DfE's report expects of it. */
export const targetsFor = async (
  db: Db,
  schoolId: number,
  academicYear: number,
): Promise<Record<TargetKind, number | null>> =>
  inForce(await latestTargets(db, schoolId, academicYear), academicYear)

/**
 * What the page of targets shows: those in force this year, the school's attendance so far, and every target ever set.
 * Refuses who may not analyse attendance.
 */
export async function loadTargets(context: SchoolContext) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const history = await targetHistory(db, school.id)
  const { period } = await loadPeriod(context, {})
  const year = academicYearOf(today)
  return {
    school,
    history,
    period,
    current: inForce(history, year),
    attendance: attendanceRate(await totalsIn(db, school.id, period)),
    wholeSchool: actor.reach !== 'years',
    maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id,
    years: [year, year + 1].map((one) => ({ value: String(one), label: academicYearName(one) })),
  }
}
