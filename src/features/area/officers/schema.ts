import { z } from 'zod'
import { anId } from '#server/fields.ts'

export const officerForm = z.object({
  officer: anId,
  schools: z.union([z.array(anId), anId.transform((one) => [one])]).default([]),
})
