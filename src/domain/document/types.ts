/** The largest size of a document, in bytes: 10 MB. */
export const DOCUMENT_LIMIT = 10 * 1024 * 1024

/** What a document may be, by its content: what people call it and how its file name ends. */
export const DOCUMENT_TYPES = {
  'application/pdf': { label: 'PDF', extension: 'pdf' },
  'image/png': { label: 'PNG picture', extension: 'png' },
  'image/jpeg': { label: 'JPEG picture', extension: 'jpg' },
  'image/heic': { label: 'HEIC picture', extension: 'heic' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word document',
    extension: 'docx',
  },
  'text/plain': { label: 'Plain text', extension: 'txt' },
} as const satisfies Record<string, { label: string; extension: string }>

export type DocumentType = keyof typeof DOCUMENT_TYPES

export const DOCUMENT_TYPE_IDS = Object.keys(DOCUMENT_TYPES) as DocumentType[]

const NAME_LIMIT = 120

/** What a document is called after its file: the name alone, without folders, ending or what cannot be printed. */
export function documentName(fileName: string): string {
  const name = fileName
    .toWellFormed()
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return [...name].slice(0, NAME_LIMIT).join('').trim() || 'Document'
}
