import { can } from '#domain/index.ts'
import type { SchoolContext } from '#server/school.ts'
import { calendarDaysOf, calendarPlan, isMaintained, plannedYears, weekNumbers } from './calendar-rows.ts'
import { yearOf, type Query } from './query.ts'
import { yearLines } from './year-lines.ts'
import { yearMonths } from './year-view.ts'

/** Everything the year view shows, and whether this person may change it. */
export async function yearData({ db, actor, school, today }: SchoolContext, query: Query) {
  const year = yearOf(query, today)
  const plan = await calendarPlan(db, school.id, year)
  const days = await calendarDaysOf(db, school.id, year)
  const weeks = await weekNumbers(db, school.id, year)
  return {
    school,
    today,
    year,
    mayEdit: can(actor.role, 'edit_calendar'),
    isSetUp: plan.terms.length > 0,
    months: yearMonths(plan, days, weeks),
    schoolWeeks: weeks.length,
    lines: yearLines(plan, days),
    hasBankHolidays: plan.closures.some(({ kind }) => kind === 'bank_holiday'),
    years: await plannedYears(db, school.id),
    maintained: await isMaintained(db, school.id, today),
  }
}
