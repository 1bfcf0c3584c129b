import { z } from 'zod'
import { row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import type { targetForm } from './schema.ts'

const done = z.object({ done: z.unknown() })

/** Says what attendance the school aims at, or is expected to reach, in a year. What was said before stays to be read. */
export async function setTarget(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { year, kind, attendance }: z.output<typeof targetForm>,
): Promise<void> {
  await row(
    db,
    done,
    sql`select app.set_target(${school.id}, ${year}::int, ${kind}, ${attendance}::numeric)::text as done`,
  )
}
