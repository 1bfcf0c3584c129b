import { DOCUMENT_TYPES } from '#domain/index.ts'
import { attachment } from '#server/files/attachment.ts'
import type { OpenedDocument } from './commands.ts'

/** A document as a download. Its name ends as its content says, whatever the file that was sent was called. */
export function documentFile({ name, mediaType, content }: OpenedDocument): Response {
  const { extension } = DOCUMENT_TYPES[mediaType]
  return attachment(`${name}.${extension}`, mediaType, Uint8Array.from(content))
}
