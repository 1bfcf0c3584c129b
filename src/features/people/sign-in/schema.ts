import { z } from 'zod'
import { anId } from '#server/fields.ts'

const email = z
  .string()
  .trim()
  .min(1, 'Type your e-mail address.')
  .max(254, 'That is longer than an e-mail address can be.')

export const signInForm = z.object({
  email: email.pipe(z.email('Type a whole e-mail address, such as r.marsh@hollins.example.')),
  password: z.string().min(1, 'Type your password.').max(500, 'That is longer than a password here can be.'),
  next: z.string().optional(),
})

export const personaForm = z.object({
  membershipId: anId,
  next: z.string().optional(),
})
