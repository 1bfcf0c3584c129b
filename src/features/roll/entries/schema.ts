import { z } from 'zod'
import { anId, dateField, freeText, seenField } from '#server/fields.ts'

/** Why an entry is changed: kept with it for as long as the entry is. */
export const reasonField = freeText.pipe(z.string().min(1, 'Say why the entry is changed.'))

/** The end of an entry about a pupil: of a characteristic, a pattern of sessions, a contact's part. */
export const endForm = z.object({
  pupil: anId,
  entry: anId,
  seen: seenField,
  to: dateField('Say until which day.'),
  reason: reasonField,
})
