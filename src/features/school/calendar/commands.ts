import type { z } from 'zod'
import { SESSIONS, type Problem } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { sql } from '#server/db/rows.ts'
import { Refusal, refusalOf } from '#server/refusal.ts'
import type { School } from '#server/school.ts'
import { calendarEffect, calendarPlan, type CalendarEffect } from './calendar-rows.ts'
import type { CalendarEdit } from './edit.ts'
import { applyEdit, daysOf, type YearPlan } from './plan.ts'
import { editProblems } from './problems.ts'
import type { timesForm } from './times-schema.ts'
import { timesProblems } from './times-problems.ts'

/** Where a command works: the transaction and the school. */
type Place = { db: Db; school: Pick<School, 'id'> }

/** What an edit would make of the calendar, and of the marks that stand. Refuses an edit that is not in order. */
export async function previewEdit(
  db: Db,
  schoolId: number,
  edit: CalendarEdit,
): Promise<{ plan: YearPlan; effect: CalendarEffect }> {
  const before = await calendarPlan(db, schoolId, edit.year)
  refuseProblems('The calendar was not changed.', editProblems(before, edit))
  const plan = applyEdit(before, edit)
  return { plan, effect: await calendarEffect(db, schoolId, edit.year, daysOf(plan)) }
}

/** What the person agreed to: why sessions are not held, and how many marks they were told stand on them. */
export type Agreement = { reason: string; seen: number }

/**
 * Makes one edit to a school's calendar. Where marks stand on sessions it removes, it is made only under an agreement
 * that counted the same marks; they are then amended to # with the reason and kept (reg 10). Gives what it did, or
 * `agreed: false` with what it would do, nothing saved. The database refuses anyway without a reason.
 */
export async function changeCalendar(
  { db, school }: Place,
  edit: CalendarEdit,
  agreement: Agreement | null = null,
): Promise<{ agreed: boolean; effect: CalendarEffect }> {
  await oneAtATime(db, school.id)
  const { plan, effect } = await previewEdit(db, school.id, edit)
  if (effect.marks > 0 && effect.marks !== agreement?.seen) return { agreed: false, effect }
  await db.$queryRaw(
    sql`select app.set_calendar(${school.id}::int, ${edit.year}::int, ${JSON.stringify(plan.terms)}::jsonb,
          ${JSON.stringify(plan.closures)}::jsonb, ${JSON.stringify(daysOf(plan))}::jsonb, ${agreement?.reason ?? ''})`,
  )
  return { agreed: true, effect }
}

/**
 * Sets the session times of the school, or of one year group, from a day on. Refuses times that the guidance does not
 * allow, and a day before registers that have been taken since.
 */
export async function setSessionTimes(
  { db, school }: Place,
  { from, yearGroup, times }: z.output<typeof timesForm>,
): Promise<void> {
  refuseProblems('The session times were not changed.', timesProblems(times))
  const sets = SESSIONS.map((session) => ({ session, yearGroup, ...times[session] }))
  try {
    await db.$executeRaw(
      sql`select app.set_session_times(${school.id}::int, ${from}::date, ${JSON.stringify(sets)}::jsonb)`,
    )
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal?.code !== 'back_dated') throw thrown
    throw new Refusal(refusal.code, 'The session times were not changed.', { from: [refusal.message] })
  }
}

// An edit is made on the calendar as it was read: of two at once, the second waits and reads what the first made.
async function oneAtATime(db: Db, schoolId: number): Promise<void> {
  await db.$executeRaw(sql`select pg_advisory_xact_lock(hashtext('calendar'), ${schoolId}::int)`)
}

function refuseProblems(sentence: string, problems: Problem[]): void {
  if (problems.length === 0) return
  const byField = Object.groupBy(problems, ({ field }) => field)
  const fieldErrors = Object.fromEntries(
    Object.entries(byField).map(([field, found]) => [field, (found ?? []).map(({ message }) => message)]),
  )
  throw new Refusal('invalid', sentence, fieldErrors)
}
