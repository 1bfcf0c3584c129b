import { z } from 'zod'
import { dateField, required, tick } from '#server/fields.ts'

const SENTENCE = 'Enter a percentage from 50 to 100, such as 95.5.'

/** A percentage as people type it, "95.5" or "95,5%", with at most two decimals. */
const percentage = z
  .string()
  .transform((text) => text.replace('%', '').replace(',', '.').trim())
  .refine((text) => /^\d{2,3}(\.\d{1,2})?$/.test(text), { error: SENTENCE, abort: true })
  .transform(Number)
  .refine((number) => number >= 50 && number <= 100, SENTENCE)

const said = {
  year: z.coerce.number('Choose the year.').int().min(2015).max(2054),
  attendance: percentage,
}

const expectation = z.object({
  kind: z.literal('abie'),
  ...said,
  indicative: tick,
  source: required('Say where it was read, such as the DfE’s report of November 2026.'),
  givenOn: dateField('Enter the day on which the school was given it.'),
})

export const targetForm = z.discriminatedUnion(
  'kind',
  [z.object({ kind: z.literal('target'), ...said }), expectation],
  'Choose which of the two it is.',
)
