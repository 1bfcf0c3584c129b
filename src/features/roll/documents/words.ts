import type { FormState } from '#ui/form.ts'

export const TOO_LARGE =
  'This file is too large: a document may be 10 MB at most. Send it in parts, or scan it at a lower resolution.'

export const UNKNOWN_TYPE =
  'This cannot be kept. Choose a PDF, a picture (PNG, JPEG or HEIC), a Word document (.docx) or plain text. What the file holds decides, not its name.'

/** What the form shows of a file that was turned away before it was read. */
export const TURNED_AWAY: FormState = {
  ok: false,
  message: 'Some answers need another look.',
  fieldErrors: { file: [TOO_LARGE] },
}

/** A file's size as people say it: "120 KB", "4.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
