import type { z } from 'zod'
import { takeTurn, type Attempted, type TurnClock } from '#server/auth/attempts.ts'
import type { KnownBrowser } from '#server/auth/known-browser.ts'
import { personas, workspacesOf, type Workspace } from '#server/auth/memberships.ts'
import { personByPassword, personIdOf } from '#server/auth/passwords.ts'
import { startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import type { VisitorContext } from '#server/own.ts'
import { Refusal } from '#server/refusal.ts'
import type { personaForm, signInForm } from './schema.ts'

type Credentials = Pick<z.infer<typeof signInForm>, 'email' | 'password'>

type Visitor = VisitorContext & { browser?: KnownBrowser | null }

/**
 * Signs in by e-mail and password, into the position the person last worked in. Gives the new session. Waits the longer,
 * the more wrong passwords were tried before at this account or from this address; on a browser that the person has
 * signed in on before, only that browser's count. Refuses people who hold no position today; an unknown e-mail and a
 * wrong password get the same sentence.
 */
export async function signInWithPassword(
  visitor: Visitor,
  { email, password }: Credentials,
  clock?: TurnClock,
): Promise<SessionToken> {
  const attempt = await takeTurn(await attemptedBy(visitor, email), clock)
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

async function attemptedBy({ address, browser }: Visitor, email: string): Promise<Attempted> {
  const personId = browser ? await personIdOf(email) : null
  return browser && personId !== null && browser.people.includes(personId)
    ? { browser: `${browser.id} ${personId}` }
    : { email, address }
}

/**
 * Signs in as one of the invented people of a demonstration. Refuses in any other database, whatever was sent.
 */
export async function signInToDemonstration({
  membershipId,
}: Pick<z.output<typeof personaForm>, 'membershipId'>): Promise<SessionToken> {
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
