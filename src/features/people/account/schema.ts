import { z } from 'zod'
import { anId } from '#server/fields.ts'

const MIN = 12
const TOO_SHORT = `Use ${MIN} characters or more. Three or four words that do not belong together are easy to remember.`

/** A password one chooses: it must be long, since length makes it strong; there are no rules about digits and signs. */
const newPassword = z
  .string()
  .min(MIN, { error: TOO_SHORT, abort: true })
  .max(200, { error: 'Use at most 200 characters.', abort: true })
  .refine(
    (text) => new Set(text.toLowerCase()).size >= 6,
    'That repeats the same few characters. Use different words.',
  )

const SAME = { error: 'The two passwords differ. Type the same one twice.', path: ['passwordAgain'] }

export const invitationForm = z
  .object({ token: z.string().max(100), newPassword, passwordAgain: z.string() })
  .refine(({ newPassword, passwordAgain }) => newPassword === passwordAgain, SAME)

/** A waiting position, named by its link or by itself. */
export const acceptForm = z.object({
  token: z.string().max(100).optional(),
  membership: anId.optional(),
})

export const passwordForm = z
  .object({
    currentPassword: z.string().min(1, 'Type the password you have now.').max(500),
    newPassword,
    passwordAgain: z.string(),
  })
  .refine(({ newPassword, passwordAgain }) => newPassword === passwordAgain, SAME)

export const sessionForm = z.object({ session: z.union([z.literal('all'), z.hex().length(64)]) })
