import { z } from 'zod'
import { DOCUMENT_KINDS, DOCUMENT_TYPE_IDS, documentName, keepDocumentUntil } from '#domain/index.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { callDoor, row, sql } from '#server/db/rows.ts'
import { documentTypeOf } from '#server/files/document-type.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, refusalOf, refuseField } from '#server/refusal.ts'
import { turnstile } from '#server/turnstile.ts'
import type { addForm, removeForm } from './schema.ts'
import { UNKNOWN_TYPE } from './upload-words.ts'

// A file's bytes are written out for the database at one go: with one at a time, others are served between them.
const oneAtATime = turnstile('documents', {
  atOnce: 1,
  waiting: 20,
  full: 'Many files are being added. Nothing was kept: choose the file and send it again in a minute.',
})

const made = z.object({ id: z.int() })

/**
 * Adds a file to a pupil's documents, to be kept until the day that the rules give its kind. Gives that day and its
 * name. Refuses, beside the field, content of no known type, and a file that is kept with this pupil already.
 */
export async function addDocument(
  { db, school, today }: SchoolContext,
  input: z.output<typeof addForm>,
): Promise<{ name: string; keepUntil: string }> {
  const content = new Uint8Array(await input.file.arrayBuffer())
  const mediaType = await documentTypeOf(content)
  if (!mediaType) refuseField('file', UNKNOWN_TYPE, 'unknown_type')
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
    await oneAtATime(() =>
      row(
        db,
        made,
        sql`select app.keep_document(${school.id}, ${input.pupil}, ${JSON.stringify(kept)}::jsonb, ${content}) as id`,
      ),
    )
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal?.code === 'kept_already') refuseField('file', refusal.message, refusal.code)
    throw thrown
  }
  return kept
}

/** Removes a document: nobody sees it any more. It is deleted when the time to keep it is over. Refuses without a reason. */
export async function removeDocument(
  { db, school }: SchoolContext,
  { pupil, document, reason }: z.output<typeof removeForm>,
): Promise<void> {
  await callDoor(db, sql`app.remove_document(${school.id}, ${pupil}, ${document}, ${reason})`)
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
  { pupil, document }: { pupil: number; document: number },
): Promise<OpenedDocument> {
  const found = await row(
    db,
    opened,
    sql`select name, media_type as "mediaType", content from app.open_document(${school.id}, ${pupil}, ${document})`,
  )
  if (!found) throw new NotFound()
  return found
}
