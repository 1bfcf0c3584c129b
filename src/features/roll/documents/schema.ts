import { z } from 'zod'
import { DOCUMENT_KIND_IDS, DOCUMENT_LIMIT } from '#domain/index.ts'
import { chosen, tick, freeText } from '#server/fields.ts'
import { TOO_LARGE } from './upload-words.ts'

const pupil = chosen('Choose a pupil.')

const NO_FILE = 'Choose a file. An empty one cannot be kept.'

/** A field left empty arrives as an empty file, with or without a name. */
const file = z
  .instanceof(File, { error: NO_FILE })
  .refine(({ size }) => size > 0, { error: NO_FILE, abort: true })
  .refine(({ size }) => size <= DOCUMENT_LIMIT, TOO_LARGE)

export const addForm = z.object({
  pupil,
  file,
  kind: z.enum(DOCUMENT_KIND_IDS, 'Choose what it is.'),
  name: freeText.pipe(z.string().max(120, 'Use at most 120 characters.')),
  confidential: tick,
})

export const removeForm = z.object({
  pupil,
  document: chosen('Choose a document.'),
  reason: freeText.pipe(z.string().min(1, 'Say why it is removed.')),
})
