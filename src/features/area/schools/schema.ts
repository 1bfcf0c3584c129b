import { z } from 'zod'

const id = z.coerce.number().int().positive()

export const officerForm = z.object({
  officer: id,
  schools: z.union([z.array(id), id.transform((one) => [one])]).default([]),
})
