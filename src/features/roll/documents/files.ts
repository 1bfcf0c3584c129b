import { DOCUMENT_TYPES } from '#domain/index.ts'
import { idInAddress } from '#server/address.ts'
import { attachment } from '#server/files/attachment.ts'
import type { SchoolContext } from '#server/school.ts'
import { openDocument } from './commands.ts'

/**
 * A document as a download; the reading is logged. Its name ends as its content says, whatever the file that was sent
 * was called.
 */
export async function documentFile(
  context: SchoolContext,
  { pupil, document }: { pupil: string; document: string },
): Promise<Response> {
  const which = { pupil: idInAddress(pupil), document: idInAddress(document) }
  const { name, mediaType, content } = await openDocument(context, which)
  const { extension } = DOCUMENT_TYPES[mediaType]
  return attachment(`${name}.${extension}`, mediaType, Uint8Array.from(content))
}
