import { fileTypeFromBuffer } from 'file-type'
import { DOCUMENT_TYPE_IDS, type DocumentType } from '#domain/index.ts'

const HEIF = ['image/heif', 'image/heic-sequence', 'image/heif-sequence']

/**
 * What a file is, by its content alone: a name may lie. Takes its bytes; gives null for whatever is not kept,
 * documents with macros and pictures that are programs (SVG) among it.
 */
export async function documentTypeOf(content: Uint8Array): Promise<DocumentType | null> {
  const found = await fileTypeFromBuffer(content)
  if (!found) return isPlainText(content) ? 'text/plain' : null
  const mime = HEIF.includes(found.mime) ? 'image/heic' : found.mime
  return DOCUMENT_TYPE_IDS.find((type) => type === mime) ?? null
}

/** Whether it reads as UTF-8 words: no control characters but tabs and ends of lines and pages. */
function isPlainText(content: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\f\r]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return false
  }
}
