import { z } from 'zod'
import { anId } from '#server/fields.ts'

const id = anId

export const officerForm = z.object({
  officer: id,
  schools: z.union([z.array(id), id.transform((one) => [one])]).default([]),
})
