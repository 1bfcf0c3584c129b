import { refuseProblems } from '#server/refusal.ts'
import type { AtSchool } from '#server/school.ts'
import type { CalendarEdit } from './edit.ts'
import { applyEdit, daysOf, type YearPlan } from './plan.ts'
import { editProblems } from './problems.ts'
import { calendarEffect, calendarPlan, type CalendarEffect } from './sql.ts'

/** The plan after an edit, and what that would do to marks that were taken. Refuses an edit that is not in order. */
export async function previewEdit(
  { db, school }: AtSchool,
  edit: CalendarEdit,
): Promise<{ plan: YearPlan; effect: CalendarEffect }> {
  const before = await calendarPlan(db, school.id, edit.year)
  refuseProblems('The calendar was not changed.', editProblems(before, edit))
  const plan = applyEdit(before, edit)
  return { plan, effect: await calendarEffect(db, school.id, edit.year, daysOf(plan)) }
}
