import { z } from 'zod'
import { openDate } from '#server/fields.ts'
import { SICKNESS_COUNTS } from './settings.ts'

/** The form of how returns are counted. */
export const returnsForm = z.object({
  sickness: z.enum(SICKNESS_COUNTS, 'Choose which count prompts.'),
  askedOn: openDate,
})
