import { academicYearName, academicYearOf, attendanceRate, can } from '#domain/index.ts'
import { loadPeriod, standingIn } from '#features/absence/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { inForce, targetHistory } from './queries.ts'

/** What the page of targets shows: what is in force this year, how far the school is, and everything that was said. */
export async function loadTargets(context: SchoolContext) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_analysis')
  const history = await targetHistory(db, school.id)
  const period = await loadPeriod(context, {})
  const year = academicYearOf(today)
  return {
    school,
    history,
    period,
    current: inForce(history, year),
    attendance: attendanceRate(await standingIn(db, school.id, period)),
    wholeSchool: actor.reach !== 'years',
    maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id,
    years: [year, year + 1].map((one) => ({ value: String(one), label: academicYearName(one) })),
  }
}
