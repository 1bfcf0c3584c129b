import { positionsWaiting, readInvitation, type Waiting } from '#server/auth/invitations.ts'
import { sessionsBeside, type OpenSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { OwnContext } from '#server/own.ts'
import { SignedOut } from '#server/refusal.ts'

export type Account = {
  name: string
  email: string
  position: string
  sessions: OpenSession[]
  waiting: Waiting[]
}

/** One's own name, address, position and open sessions. */
export async function accountOf({ db, actor, token }: OwnContext): Promise<Account> {
  const person = await db.person.findUnique({ where: { id: actor.personId }, select: { email: true } })
  if (!person) throw new SignedOut()
  return {
    name: actor.personName,
    email: person.email,
    position: actor.position,
    sessions: await sessionsBeside(token),
    waiting: await positionsWaiting(actor.personId),
  }
}

/**
 * What may be done with a link by who opens it: set a password, or accept the position by somebody who is signed in
 * already (`mine`: in which position). Null when it was never made, was used, or is past its seven days.
 */
export async function openedInvitation(token: string, session: SessionToken | null) {
  const found = await readInvitation(token)
  if (!found) return null
  const { email, asleep, maySet, personId } = found
  return { email, maySet, mine: asleep ? await positionOf(personId, session) : null }
}

async function positionOf(personId: number, session: SessionToken | null): Promise<number | null> {
  if (!session) return null
  try {
    return await withActor(session, (_db, actor) => (actor.personId === personId ? actor.membershipId : null))
  } catch (thrown) {
    if (thrown instanceof SignedOut) return null
    throw thrown
  }
}
