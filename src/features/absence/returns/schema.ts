import { z } from 'zod'
import { isLocalDate, localDate, type LocalDate } from '#domain/index.ts'
import { SICKNESS_COUNTS } from './settings.ts'

/** The form of how returns are counted. */
export const returnsForm = z.object({
  sickness: z.enum(SICKNESS_COUNTS, 'Choose which count prompts.'),
  askedOn: z
    .string()
    .default('')
    .refine((text) => text === '' || isLocalDate(text), {
      error: 'Enter a real date, such as 2 September 2026.',
      abort: true,
    })
    .transform((text): LocalDate | null => (text ? localDate(text) : null)),
})
