import { z } from 'zod'
import { DETAILS, type DetailKey } from '#domain/index.ts'
import { aCount, anId, dateField, freeText } from '#server/fields.ts'

const detail = freeText.default('')
const detailFields = Object.fromEntries(
  (Object.keys(DETAILS) as DetailKey[]).map((key) => [`detail.${key}` as const, detail]),
) as Record<`detail.${DetailKey}`, typeof detail>

/** One mark as a form sends it; `detail.nature`, for example, is one of the details a code asks for. */
export const markForm = z
  .object({
    pupil: anId,
    date: dateField('Enter the date.'),
    session: z.enum(['AM', 'PM']),
    seen: aCount,
    code: z
      .string('Choose a code.')
      .trim()
      .toUpperCase()
      .min(1, 'Choose a code.')
      .max(2, 'Choose a code of the list.'),
    minutes: z
      .union(
        [z.literal('').transform(() => 0), z.coerce.number<string>().int().min(0).max(600)],
        'Enter whole minutes, from 0 to 600.',
      )
      .default(0),
    reason: freeText.default(''),
    otherReason: freeText.default(''),
    comment: freeText.default(''),
    ...detailFields,
  })
  .transform(({ pupil, minutes, reason, otherReason, ...rest }) => ({
    pupilId: pupil,
    date: rest.date,
    session: rest.session,
    seen: rest.seen,
    code: rest.code,
    minutesLate: minutes,
    reason: otherReason || reason,
    comment: rest.comment,
    detail: Object.fromEntries(
      (Object.keys(DETAILS) as DetailKey[])
        .map((key) => [key, rest[`detail.${key}`]] as const)
        .filter(([, text]) => text !== ''),
    ),
  }))
