import type { z } from 'zod'
import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { targetForm } from './schema.ts'

/** Sets the attendance a school aims at, or is expected to reach, in a year. Earlier targets stay to be read. */
export async function setTarget(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { year, kind, attendance }: z.output<typeof targetForm>,
): Promise<void> {
  await callDoor(db, sql`app.set_target(${school.id}, ${year}::int, ${kind}, ${attendance}::numeric)`)
}
