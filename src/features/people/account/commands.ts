import type { z } from 'zod'
import { takeTurnNow } from '#server/auth/attempts.ts'
import { acceptByLink, acceptWaiting, readInvitation, spendInvitation } from '#server/auth/invitations.ts'
import { workspacesOf } from '#server/auth/memberships.ts'
import { hashPassword, isPasswordOf, setPassword } from '#server/auth/passwords.ts'
import { revokeBeside, startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import type { OwnContext } from '#server/own.ts'
import { Refusal } from '#server/refusal.ts'
import type { acceptForm, invitationForm, passwordForm, sessionForm } from './schema.ts'

/**
 * Sets the password a link was made for. Gives a session, or null for somebody with no position yet. Refuses a link that
 * was used or is too old. The link itself says who it is, so this takes no context.
 */
export async function acceptInvitation({
  token,
  newPassword,
}: Pick<z.output<typeof invitationForm>, 'token' | 'newPassword'>): Promise<SessionToken | null> {
  // Looked at before the password is hashed, which is slow on purpose: a stranger's link costs nothing.
  const personId =
    (await readInvitation(token)) && (await spendInvitation(token, await hashPassword(newPassword)))
  if (personId === null) {
    throw new Refusal(
      'spent',
      'This link has been used, or is more than seven days old. Ask your school for a new one.',
    )
  }
  const [workspace] = await workspacesOf(personId)
  return workspace ? startSession(personId, workspace.membershipId) : null
}

/** Accepts a position, by its link or, where the password itself proves the address, without. Refuses what waits for somebody else. */
export async function acceptPosition(
  { actor: { personId } }: Pick<OwnContext, 'actor'>,
  { token, membership }: z.output<typeof acceptForm>,
): Promise<void> {
  if (token !== undefined) return acceptByLink(token, personId)
  if (membership !== undefined) await acceptWaiting(personId, membership)
}

/**
 * Changes the person's password and ends their other sessions. Refuses when the present password given is wrong, and, when
 * several were, to look at the next one at once.
 */
export async function changePassword(
  { actor: { personId }, token }: Pick<OwnContext, 'actor' | 'token'>,
  { currentPassword, newPassword }: Pick<z.output<typeof passwordForm>, 'currentPassword' | 'newPassword'>,
): Promise<void> {
  const attempt = await takeTurnNow({ personId })
  if (!(await isPasswordOf(personId, currentPassword))) {
    const sentence = 'That is not your password.'
    throw new Refusal('wrong_password', 'Nothing was changed.', { currentPassword: [sentence] })
  }
  await attempt.forgive()
  await setPassword(personId, await hashPassword(newPassword))
  await revokeBeside(token, 'all')
}

/** Ends one of the person's other sessions, or all of them. Gives how many ended. */
export async function endOtherSessions(
  { token }: Pick<OwnContext, 'token'>,
  { session }: z.output<typeof sessionForm>,
): Promise<number> {
  return revokeBeside(token, session)
}
