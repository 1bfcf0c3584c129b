import { countAttempt } from '#server/auth/attempts.ts'
import { spendInvitation } from '#server/auth/invitations.ts'
import { workspacesOf } from '#server/auth/memberships.ts'
import { hashPassword, isPasswordOf, setPassword } from '#server/auth/passwords.ts'
import { revokeBeside, startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { Refusal } from '#server/refusal.ts'

/** Sets the password a link was made for. Gives a session, or null for somebody with no position yet. Refuses a spent link. */
export async function acceptInvitation(token: string, password: string): Promise<SessionToken | null> {
  const personId = await spendInvitation(token, await hashPassword(password))
  if (personId === null) {
    throw new Refusal(
      'spent',
      'This link has been used, or is more than seven days old. Ask your school for a new one.',
    )
  }
  const [workspace] = await workspacesOf(personId)
  return workspace ? startSession(personId, workspace.membershipId) : null
}

type Change = { personId: number; token: SessionToken; address: string; current: string; wanted: string }

/** Sets a new password in place of the one given, and ends the person's other sessions. Refuses a wrong present one. */
export async function changePassword({ personId, token, address, current, wanted }: Change): Promise<void> {
  const attempt = await countAttempt(`person ${personId}`, address)
  if (!(await isPasswordOf(personId, current))) {
    const sentence = 'That is not your password.'
    throw new Refusal('wrong_password', 'Nothing was changed.', { currentPassword: [sentence] })
  }
  await attempt.forgive()
  await setPassword(personId, await hashPassword(wanted))
  await revokeBeside(token, 'all')
}
