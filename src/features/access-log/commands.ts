import type { Db } from '#server/db/client.ts'
import { sql } from '#server/db/rows.ts'

/** Notes that somebody took a file of a school's pupils: which, in words. Refuses a school the actor does not know. */
export async function logExport(db: Db, schoolId: number, detail: string): Promise<void> {
  await db.$queryRaw(sql`select app.log_access(${schoolId}, 'export', null, ${detail})::text`)
}

/** Notes the same at several schools, for a file of the pupils of all of them. */
export async function logExports(db: Db, schoolIds: readonly number[], detail: string): Promise<void> {
  await db.$queryRaw(
    sql`select app.log_access(school, 'export', null, ${detail})::text from unnest(${[...schoolIds]}::int[]) school`,
  )
}
