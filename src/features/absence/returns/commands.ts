import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { returnsForm } from './schema.ts'

/** Sets how the school's returns are counted, from today on. */
export async function setReturns(
  { db, school, today }: SchoolContext,
  value: z.output<typeof returnsForm>,
): Promise<void> {
  await callDoor(
    db,
    sql`app.set_setting(${school.id}::int, 'returns', ${JSON.stringify(value)}::jsonb, ${today}::date)`,
  )
}
