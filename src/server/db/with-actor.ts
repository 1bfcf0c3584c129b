import { currentActor, type Actor } from './actor.ts'
import { prisma, type Db } from './client.ts'
import { contextStatements } from './context.ts'
import { refusalOf } from '../refusal.ts'
import type { SessionToken } from './session-token.ts'

/**
 * The only way to reach the data of schools: one transaction as the person whose session this is, under their row
 * policies. Takes a session token and the work; gives what the work gives. The transaction is over before anything is
 * rendered, so the work returns plain values. Refuses (SignedOut) a session that is over; a refusal by the database's
 * functions is thrown as a Refusal.
 */
export async function withActor<T>(
  token: SessionToken,
  work: (db: Db, actor: Actor) => Promise<T> | T,
): Promise<T> {
  try {
    return await prisma().$transaction(
      async (db) => {
        for (const statement of contextStatements(token)) await db.$executeRawUnsafe(statement)
        return work(db, await currentActor(db))
      },
      { timeout: 20_000, maxWait: 10_000 },
    )
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown
  }
}
