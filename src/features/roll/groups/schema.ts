import { z } from 'zod'
import { anId, chosen, dateField, freeText, seenField as seen } from '#server/fields.ts'

const reason = freeText.pipe(z.string().min(1, 'Say why it is changed.'))

const group = {
  name: freeText.pipe(
    z.string().min(1, 'Enter the group’s name, for example 3B.').max(40, 'Use at most 40 characters.'),
  ),
  /** A mixed group has no year of its own. */
  yearGroup: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(-1).max(14)])
    .default(null),
}

export const addForm = z.object({ ...group, from: dateField('Say from which day.') })

export const changeForm = z.object({ group: anId, seen, ...group, reason })

export const endForm = z.object({ group: anId, seen, to: dateField('Say until which day.'), reason })

export const moveForm = z.object({
  group: anId,
  pupils: z.union([anId.transform((one) => [one]), z.array(anId)], 'Tick the pupils who move.'),
  other: chosen('Choose the group they move to.'),
  from: dateField('Say from which day.'),
  reason,
})
