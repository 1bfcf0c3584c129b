import { z } from 'zod'
import { DETAILS, type DetailKey } from '#domain/index.ts'
import { anId, chosen, freeText } from '#server/fields.ts'

const pupil = chosen('Choose a pupil.')
const detail = freeText.default('')

const details = Object.fromEntries(
  (Object.keys(DETAILS) as DetailKey[]).map((key) => [`detail.${key}`, detail]),
) as Record<`detail.${DetailKey}`, typeof detail>

/** What is told at the desk: who is away, for which sessions and why; or who comes or goes now. */
export const deskForm = z
  .object({
    kind: z.enum(['away', 'arrived', 'left']),
    pupil,
    code: z.string().trim().toUpperCase().max(2, 'A code has one or two characters.').default(''),
    sessions: z.enum(['AM', 'PM', 'both'], 'Choose which sessions.'),
    comment: freeText.default(''),
    /** The marks that somebody has seen and wants replaced: sessions with their revisions, "AM1 PM2". */
    replace: freeText.default(''),
    ...details,
  })
  .refine(({ kind, code }) => kind !== 'away' || code !== '', {
    path: ['code'],
    error: 'Type the code, such as I for illness.',
  })

export type Call = z.output<typeof deskForm>

/** Somebody who comes or goes now. */
export type Passing = Pick<Call, 'pupil' | 'comment'>

/** A mark, by the revision it is seen at, that is to be again what it was before. */
export const restoreForm = z.object({
  pupil,
  session: z.enum(['AM', 'PM']),
  seen: anId,
  reason: freeText.default(''),
})

export type Restoring = z.output<typeof restoreForm>

/** The details a call carries, by key, without the empty ones. */
export function detailOf(call: Call): Record<string, string> {
  const keys = Object.keys(DETAILS) as DetailKey[]
  return Object.fromEntries(
    keys.map((key) => [key, call[`detail.${key}`]] as const).filter(([, text]) => text !== ''),
  )
}
