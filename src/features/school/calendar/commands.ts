import type { Db } from '#server/db/client.ts'
import { callDoor, sql } from '#server/db/rows.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { AtSchool } from '#server/school.ts'
import type { CalendarEdit } from './edit.ts'
import { makeRoomForYear } from './jobs/make-room-for-year.ts'
import { daysOf } from './plan.ts'
import { previewEdit } from './preview.ts'
import type { CalendarEffect } from './sql.ts'

/**
 * What the person agreed to: the reason why sessions are not held, and how many marks they were told these sessions
 * have.
 */
export type Agreement = { reason: string; seen: number }

/**
 * Makes one edit to a school's calendar. If it removes sessions that have marks, it is only made when the agreement
 * names the same number of marks; they are then amended to # with the reason, and their history is kept (reg 10).
 * Gives what it did; or `agreed: false` with what it would do, and nothing is saved. Without a reason the database
 * refuses too. A job makes room for the year's marks where there is none yet.
 */
export async function changeCalendar(
  { db, school }: AtSchool,
  { edit, agreement = null }: { edit: CalendarEdit; agreement?: Agreement | null | undefined },
): Promise<{ agreed: boolean; effect: CalendarEffect }> {
  await oneAtATime(db, school.id)
  const { plan, effect } = await previewEdit({ db, school }, edit)
  if (effect.marks > 0 && effect.marks !== agreement?.seen) return { agreed: false, effect }
  await callDoor(
    db,
    sql`app.set_calendar(${school.id}::int, ${edit.year}::int, ${JSON.stringify(plan.terms)}::jsonb,
          ${JSON.stringify(plan.closures)}::jsonb, ${JSON.stringify(daysOf(plan))}::jsonb, ${agreement?.reason ?? ''})`,
  )
  await enqueue(db, makeRoomForYear, { year: edit.year }, String(edit.year))
  return { agreed: true, effect }
}

// An edit changes the calendar as it was read. Of two at the same time, the second waits and reads what the first
// made.
async function oneAtATime(db: Db, schoolId: number): Promise<void> {
  await db.$executeRaw(sql`select pg_advisory_xact_lock(hashtext('calendar'), ${schoolId}::int)`)
}
