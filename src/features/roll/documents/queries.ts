import { z } from 'zod'
import { DOCUMENT_KIND_IDS, DOCUMENT_TYPE_IDS } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

const document = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(DOCUMENT_KIND_IDS),
  mediaType: z.enum(DOCUMENT_TYPE_IDS),
  size: z.int(),
  confidential: z.boolean(),
  addedAt: z.string(),
  by: z.string(),
  keepUntil: dateColumn,
})

export type KeptDocument = z.infer<typeof document>

/** The documents of a pupil that this actor may read, the latest first. Their bytes are never read for a list. */
export async function documentsOf(db: Db, schoolId: number, pupilId: number): Promise<KeptDocument[]> {
  return rows(
    db,
    document,
    sql`select id, name, kind, media_type as "mediaType", size, confidential, added_at::text as "addedAt",
          person_name || ', ' || position as by, keep_until::text as "keepUntil"
        from document
        where school_id = ${schoolId} and pupil_id = ${pupilId}
        order by added_at desc, id desc`,
  )
}
