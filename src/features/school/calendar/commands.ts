import type { Db } from '#server/db/client.ts'
import { callDoor, sql } from '#server/db/rows.ts'
import type { AtSchool } from '#server/school.ts'
import type { CalendarEdit } from './edit.ts'
import { daysOf } from './plan.ts'
import { previewEdit } from './preview.ts'
import type { CalendarEffect } from './sql.ts'

/** What the person agreed to: why sessions are not held, and how many marks they were told stand on them. */
export type Agreement = { reason: string; seen: number }

/**
 * Makes one edit to a school's calendar. Where marks stand on sessions it removes, it is made only under an agreement
 * that counted the same marks; they are then amended to # with the reason and kept (reg 10). Gives what it did, or
 * `agreed: false` with what it would do, nothing saved. The database refuses anyway without a reason.
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
  return { agreed: true, effect }
}

// An edit is made on the calendar as it was read: of two at once, the second waits and reads what the first made.
async function oneAtATime(db: Db, schoolId: number): Promise<void> {
  await db.$executeRaw(sql`select pg_advisory_xact_lock(hashtext('calendar'), ${schoolId}::int)`)
}
