import { z } from 'zod'
import { sessionsBeside, type OpenSession } from '#server/auth/sessions.ts'
import { requestToken } from '#server/auth/cookie.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import { SignedOut } from '#server/refusal.ts'

export type Account = { name: string; email: string; position: string; sessions: OpenSession[] }

/** One's own name, address, position and open sessions. */
export async function accountOf(db: Db, actor: Actor): Promise<Account> {
  const token = await requestToken()
  const person = await row(
    db,
    z.object({ email: z.string() }),
    sql`select email from person where id = ${actor.personId}`,
  )
  if (!token || !person) throw new SignedOut()
  return {
    name: actor.personName,
    email: person.email,
    position: actor.position,
    sessions: await sessionsBeside(token),
  }
}

export { readInvitation } from '#server/auth/invitations.ts'
