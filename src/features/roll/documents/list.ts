import { z } from 'zod'
import { DOCUMENT_KIND_IDS, DOCUMENT_TYPE_IDS } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, dayOf } from '#server/db/rows.ts'

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
  const found = await db.document.findMany({
    where: { schoolId, pupilId },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    omit: { sha256: true },
  })
  return z.array(document).parse(
    found.map(({ addedAt, keepUntil, personName, position, ...kept }) => ({
      ...kept,
      addedAt: addedAt.toISOString(),
      keepUntil: dayOf(keepUntil),
      by: `${personName}, ${position}`,
    })),
  )
}
