import type { z } from 'zod'
import { countAttempt } from '#server/auth/attempts.ts'
import { personas, workspacesOf, type Workspace } from '#server/auth/memberships.ts'
import { personByPassword } from '#server/auth/passwords.ts'
import { startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { Refusal } from '#server/refusal.ts'
import type { signInForm } from './schema.ts'

type Credentials = Pick<z.infer<typeof signInForm>, 'email' | 'password'>

/**
 * Signs in by e-mail and password, into the position last worked in. Gives the new session. Refuses after too many
 * failures, in one sentence for an unknown e-mail and a wrong password alike, and people who hold no position today.
 */
export async function signInWithPassword(
  { email, password }: Credentials,
  address: string,
): Promise<SessionToken> {
  const attempt = await countAttempt(email, address)
  const personId = await personByPassword(email, password)
  if (personId === null) {
    throw new Refusal(
      'wrong_password',
      'That e-mail address and password do not belong together. Check both and try again.',
    )
  }
  await attempt.forgive()
  return startIn((await workspacesOf(personId))[0])
}

/** Signs in as one of the invented people of a demonstration. Refuses anywhere else, whatever was sent. */
export async function signInAsOne(membershipId: number): Promise<SessionToken> {
  const persona = (await personas()).find((one) => one.membershipId === membershipId)
  if (!persona)
    throw new Refusal(
      'not_a_demonstration',
      'Only the people of a demonstration can be tried without a password.',
    )
  return startIn(persona)
}

function startIn(workspace: Workspace | undefined): Promise<SessionToken> {
  if (!workspace) {
    throw new Refusal(
      'no_position',
      'You hold no position at the moment. Ask the school to add you to its staff again.',
    )
  }
  return startSession(workspace.personId, workspace.membershipId)
}
