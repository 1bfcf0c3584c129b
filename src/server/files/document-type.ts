import { setImmediate } from 'node:timers/promises'
import { fileTypeFromBuffer } from 'file-type'
import { DOCUMENT_TYPE_IDS, type DocumentType } from '#domain/index.ts'
import { isPlainWord } from './word.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const HEIF = ['image/heif', 'image/heic-sequence', 'image/heif-sequence']

/**
 * What a file is, by its content alone: a name may lie. Takes its bytes; gives null for whatever is not kept,
 * documents with macros and pictures that are programs (SVG) among it. Others are served meanwhile, however large it is.
 */
export async function documentTypeOf(content: Uint8Array): Promise<DocumentType | null> {
  if (startsAs(content, ZIP)) return (await isPlainWord(content)) ? WORD : null
  const found = await fileTypeFromBuffer(content)
  if (!found) return (await isPlainText(content)) ? 'text/plain' : null
  const mime = HEIF.includes(found.mime) ? 'image/heic' : found.mime
  return DOCUMENT_TYPE_IDS.find((type) => type === mime && type !== WORD) ?? null
}

const startsAs = (content: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, index) => content[index] === byte)

const SLICE = 64 * 1024

/** Whether it reads as UTF-8 words: no control characters but tabs and ends of lines and pages. */
async function isPlainText(content: Uint8Array): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const plain = (text: string) => !/[^\P{Cc}\t\n\f\r]/u.test(text)
  try {
    for (let at = 0; at < content.length; at += SLICE) {
      if (!plain(decoder.decode(content.subarray(at, at + SLICE), { stream: true }))) return false
      await setImmediate()
    }
    return plain(decoder.decode())
  } catch {
    return false
  }
}
