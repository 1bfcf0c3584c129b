import { z } from 'zod'
import { isLocalDate, localDate } from '#domain/index.ts'

/** A date field; `missing` is the sentence when it is left empty. */
export const dateField = (missing: string) =>
  z
    .string()
    .trim()
    .refine((text) => text !== '', { error: missing, abort: true })
    .refine(isLocalDate, { error: 'Enter a real date, such as 2 September 2026.', abort: true })
    .transform(localDate)

/** The id of one of the choices offered; `missing` is the sentence when none is chosen. */
export const chosen = (missing: string) => z.coerce.number<string>(missing).int(missing).positive(missing)

/** Free text as people type it, without characters that no database can hold; at most 500 characters. */
export const words = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll('\0', '').trim())
  .pipe(z.string().max(500, 'Use at most 500 characters.'))

/** Free text that may not be left empty; `missing` is the sentence when it is. */
export const required = (missing: string) => words.pipe(z.string().min(1, missing))
