import { z } from 'zod'
import { TARGET_KINDS } from './targets.ts'

const SENTENCE = 'Enter a percentage from 50 to 100, such as 95.5.'

/** A percentage as people type it, "95.5" or "95,5%", with at most two decimals. */
const percentage = z
  .string()
  .transform((text) => text.replace('%', '').replace(',', '.').trim())
  .refine((text) => /^\d{2,3}(\.\d{1,2})?$/.test(text), { error: SENTENCE, abort: true })
  .transform(Number)
  .refine((number) => number >= 50 && number <= 100, SENTENCE)

export const targetForm = z.object({
  year: z.coerce.number('Choose the year.').int().min(2015).max(2054),
  kind: z.enum(TARGET_KINDS, 'Choose which of the two it is.'),
  attendance: percentage,
})
