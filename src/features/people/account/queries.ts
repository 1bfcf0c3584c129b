import { z } from 'zod'
import { readInvitation } from '#server/auth/invitations.ts'
import { sessionsBeside, type OpenSession } from '#server/auth/sessions.ts'
import { row, sql } from '#server/db/rows.ts'
import type { OwnContext } from '#server/own.ts'
import { SignedOut } from '#server/refusal.ts'

export type Account = { name: string; email: string; position: string; sessions: OpenSession[] }

/** One's own name, address, position and open sessions. */
export async function accountOf({ db, actor, token }: OwnContext): Promise<Account> {
  const person = await row(
    db,
    z.object({ email: z.string() }),
    sql`select email from person where id = ${actor.personId}`,
  )
  if (!person) throw new SignedOut()
  return {
    name: actor.personName,
    email: person.email,
    position: actor.position,
    sessions: await sessionsBeside(token),
  }
}

/** Who may set a password by this link; null when it was never made, was used, or is past its seven days. */
export async function invitedPerson(token: string): Promise<{ name: string; email: string } | null> {
  return readInvitation(token)
}
