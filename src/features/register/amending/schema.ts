import { z } from 'zod'
import { DETAILS, isLocalDate, localDate, SESSIONS, type DetailKey } from '#domain/index.ts'
import { dateField, words } from '#server/fields.ts'
import { NotFound } from '#server/refusal.ts'
import type { MarkKey } from './queries.ts'

/** The mark an address names. Refuses (NotFound) an address that names none. */
export function markAsked({
  pupil,
  date,
  session,
}: {
  pupil: string
  date: string
  session: string
}): MarkKey {
  const which = SESSIONS.find((one) => one === session)
  if (!/^\d{1,9}$/.test(pupil) || !isLocalDate(date) || !which) throw new NotFound()
  return { pupilId: Number(pupil), date: localDate(date), session: which }
}

const detail = words.default('')
const detailFields = Object.fromEntries(
  (Object.keys(DETAILS) as DetailKey[]).map((key) => [`detail.${key}` as const, detail]),
) as Record<`detail.${DetailKey}`, typeof detail>

/** One mark as a form sends it: `detail.nature` and its like are the details a code asks for. */
export const markForm = z
  .object({
    pupil: z.coerce.number<string>().int().positive(),
    date: dateField('Enter the date.'),
    session: z.enum(['AM', 'PM']),
    seen: z.coerce.number<string>().int().min(0),
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
    reason: words.default(''),
    otherReason: words.default(''),
    comment: words.default(''),
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
