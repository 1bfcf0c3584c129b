import type { z } from 'zod'
import { SESSIONS } from '#domain/index.ts'
import { callDoor, sql } from '#server/db/rows.ts'
import { besideField, refuseProblems } from '#server/refusal.ts'
import type { AtSchool } from '#server/school.ts'
import { timesProblems } from './problems.ts'
import type { timesForm } from './schema.ts'

const NOT_CHANGED = 'The session times were not changed.'

/**
 * Sets the session times of the school, or of one year group, from a day on. Refuses times that the guidance does not
 * allow, and a day before registers that have been taken since.
 */
export async function setSessionTimes(
  { db, school }: AtSchool,
  { from, yearGroup, times }: z.output<typeof timesForm>,
): Promise<void> {
  refuseProblems(NOT_CHANGED, timesProblems(times))
  const sets = SESSIONS.map((session) => ({ session, yearGroup, ...times[session] }))
  await besideField({ back_dated: 'from' }, NOT_CHANGED, () =>
    callDoor(
      db,
      sql`app.set_session_times(${school.id}::int, ${from}::date, ${JSON.stringify(sets)}::jsonb)`,
    ),
  )
}
