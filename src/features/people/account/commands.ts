import type { z } from 'zod'
import type { OwnContext } from '#server/action.ts'
import { countAttempt } from '#server/auth/attempts.ts'
import { spendInvitation } from '#server/auth/invitations.ts'
import { workspacesOf } from '#server/auth/memberships.ts'
import { hashPassword, isPasswordOf, setPassword } from '#server/auth/passwords.ts'
import { revokeBeside, startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { Refusal } from '#server/refusal.ts'
import type { invitationForm, passwordForm } from './schema.ts'

/** Sets the password a link was made for. Gives a session, or null for somebody with no position yet. Refuses a spent link. */
export async function acceptInvitation({
  token,
  newPassword,
}: Pick<z.output<typeof invitationForm>, 'token' | 'newPassword'>): Promise<SessionToken | null> {
  const personId = await spendInvitation(token, await hashPassword(newPassword))
  if (personId === null) {
    throw new Refusal(
      'spent',
      'This link has been used, or is more than seven days old. Ask your school for a new one.',
    )
  }
  const [workspace] = await workspacesOf(personId)
  return workspace ? startSession(personId, workspace.membershipId) : null
}

type Change = Pick<z.output<typeof passwordForm>, 'currentPassword' | 'newPassword'> & { address: string }

/** Sets a new password in place of the one given, and ends the person's other sessions. Refuses a wrong present one. */
export async function changePassword(
  { actor: { personId }, token }: Pick<OwnContext, 'actor' | 'token'>,
  { currentPassword, newPassword, address }: Change,
): Promise<void> {
  const attempt = await countAttempt(`person ${personId}`, address)
  if (!(await isPasswordOf(personId, currentPassword))) {
    const sentence = 'That is not your password.'
    throw new Refusal('wrong_password', 'Nothing was changed.', { currentPassword: [sentence] })
  }
  await attempt.forgive()
  await setPassword(personId, await hashPassword(newPassword))
  await revokeBeside(token, 'all')
}
