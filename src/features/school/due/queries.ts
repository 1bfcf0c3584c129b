import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

const due = z.object({
  what: z.enum(['flag']),
  thing: z.int(),
  pupilId: z.int().nullable(),
  about: z.string(),
  state: z.string(),
  since: z.string(),
  dueOn: dateColumn.nullable(),
  link: z.string(),
})

/** Something that waits for the actor. */
export type Due = z.infer<typeof due>

/** What waits for the actor at a school, of one kind or of all, the most urgent first. Nothing of what is for others. */
export async function dueAt(db: Db, schoolId: number, kind?: Due['what']): Promise<Due[]> {
  return rows(
    db,
    due,
    sql`select what, thing, pupil_id as "pupilId", about, state, to_json(since) #>> '{}' as since,
          due_on::text as "dueOn", link
        from app.due(${schoolId}::int) where coalesce(what = ${kind ?? null}::text, true)`,
  )
}
