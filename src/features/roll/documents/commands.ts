import { z } from 'zod'
import { DOCUMENT_KINDS, DOCUMENT_TYPE_IDS, documentName, keepDocumentUntil } from '#domain/index.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { row, sql } from '#server/db/rows.ts'
import { documentTypeOf } from '#server/files/document-type.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, Refusal, refusalOf } from '#server/refusal.ts'
import type { keepForm, removeForm } from './schema.ts'
import { UNKNOWN_TYPE } from './words.ts'

const made = z.object({ id: z.int() })
const nothing = z.object({ done: z.unknown() })

/**
 * Keeps a file with a pupil, until the day that the rules give its kind, and tells that day and its name. Refuses,
 * beside the field, what is none of the known types by its content, and a file that is kept with this pupil already.
 */
export async function keepDocument(
  { db, school, today }: SchoolContext,
  input: z.output<typeof keepForm>,
): Promise<{ name: string; keepUntil: string }> {
  const content = new Uint8Array(await input.file.arrayBuffer())
  const mediaType = await documentTypeOf(content)
  if (!mediaType) throw refusedFile('unknown_type', UNKNOWN_TYPE)
  const { dateOfBirth } = await pupilHeader(db, school.id, input.pupil, today)
  const kept = {
    kind: input.kind,
    name: input.name || documentName(input.file.name),
    mediaType,
    confidential: input.confidential,
    retention: DOCUMENT_KINDS[input.kind].retention,
    keepUntil: keepDocumentUntil(input.kind, today, dateOfBirth),
  }
  try {
    await row(
      db,
      made,
      sql`select app.keep_document(${school.id}, ${input.pupil}, ${JSON.stringify(kept)}::jsonb, ${content}) as id`,
    )
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    throw refusal?.code === 'kept_already' ? refusedFile(refusal.code, refusal.message) : thrown
  }
  return kept
}

/** Removes a document: nobody sees it any more. It is deleted when the time to keep it is over. Refuses without a reason. */
export async function removeDocument(
  { db, school }: SchoolContext,
  { pupil, document, reason }: z.output<typeof removeForm>,
): Promise<void> {
  await row(
    db,
    nothing,
    sql`select app.remove_document(${school.id}, ${pupil}, ${document}, ${reason})::text as done`,
  )
}

const opened = z.object({
  name: z.string(),
  mediaType: z.enum(DOCUMENT_TYPE_IDS),
  content: z.instanceof(Uint8Array),
})

export type OpenedDocument = z.infer<typeof opened>

/** A document with its bytes; that the actor read it is in the access log. Refuses (NotFound) one they may not read. */
export async function openDocument(
  { db, school }: SchoolContext,
  pupilId: number,
  documentId: number,
): Promise<OpenedDocument> {
  const found = await row(
    db,
    opened,
    sql`select name, media_type as "mediaType", content from app.open_document(${school.id}, ${pupilId}, ${documentId})`,
  )
  if (!found) throw new NotFound()
  return found
}

const refusedFile = (code: string, sentence: string) =>
  new Refusal(code, 'Some answers need another look.', { file: [sentence] })
