import { z } from 'zod'
import { isUsableDate, localDate, YEAR_GROUPS, type LocalDate } from '#domain/index.ts'

const NOT_REAL = 'Enter a real date, such as 2 September 2026.'

/** A date field; `missing` is the sentence when it is left empty. */
export const dateField = (missing: string) =>
  z
    .string()
    .trim()
    .refine((text) => text !== '', { error: missing, abort: true })
    .refine(isUsableDate, { error: NOT_REAL, abort: true })
    .transform(localDate)

/** A date field that may be left empty, which is null. */
export const openDate = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isUsableDate(text), { error: NOT_REAL, abort: true })
  .transform((text): LocalDate | null => (text ? localDate(text) : null))

// The largest number that the database's columns hold.
const LARGEST = 2_147_483_647

/** The number of something in a hidden field or an address. */
export const anId = z.coerce.number<string>().int().positive().max(LARGEST)

/** The numbers of things among some texts; what is no such number is left out. */
export const idsIn = (texts: readonly string[]): number[] =>
  texts.flatMap((text) => anId.safeParse(text).data ?? [])

/** How many, or which version. */
export const aCount = z.coerce.number<string>().int().min(0).max(LARGEST)

/** A year group, from nursery up; `missing` is the sentence for any other number. */
export const aYearGroup = (missing: string) =>
  z.coerce.number<string>(missing).refine((year) => YEAR_GROUPS.includes(year), missing)

/** The id of one of the choices offered; `missing` is the sentence when none is chosen. */
export const chosen = (missing: string) =>
  z.coerce.number<string>(missing).int(missing).positive(missing).max(LARGEST, missing)

/** A box to tick. */
export const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** What the form showed of an entry when it was opened: what somebody else changed meanwhile is not written over. */
export const seenField = z
  .string()
  .default('{}')
  .transform((text, context) => {
    const read = z.record(z.string(), z.unknown()).safeParse(jsonOf(text))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: 'Open this page again: what it carried was damaged.' })
    return z.NEVER
  })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A text without the characters that no database can hold: NUL, and halves of a character. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** Free text as people type it; at most 500 characters. */
export const freeText = z
  .string()
  .transform((text) => storable(text).trim())
  .pipe(z.string().max(500, 'Use at most 500 characters.'))

/** Free text that may not be left empty; `missing` is the sentence when it is. */
export const required = (missing: string) => freeText.pipe(z.string().min(1, missing))
