import { currentActor, type Actor } from './actor.ts'
import { prisma, type Db } from './client.ts'
import { contextStatements } from './context.ts'
import { refusalOf } from '../refusal.ts'
import type { SessionToken } from './session-token.ts'

/** How long one question, and all of them together, may take, in seconds. Left out, as long as a page's may. */
export type Patience = { statement: number; transaction: number }

const PAGE_SECONDS = 20

/**
 * The only way to reach the data of schools: one transaction as the person whose session this is, under their row
 * policies. Takes a session token and the work; gives what the work gives. The transaction is over before anything is
 * rendered, so the work returns plain values. Refuses (SignedOut) a session that is over; a refusal by the database's
 * functions is thrown as a Refusal.
 */
export async function withActor<T>(
  token: SessionToken,
  work: (db: Db, actor: Actor) => Promise<T> | T,
  patience?: Patience,
): Promise<T> {
  try {
    return await prisma().$transaction(
      async (db) => {
        for (const statement of contextStatements(token)) await db.$executeRawUnsafe(statement)
        if (patience) await db.$executeRawUnsafe(`set local statement_timeout = '${patience.statement}s'`)
        return work(db, await currentActor(db))
      },
      { timeout: 1000 * (patience?.transaction ?? PAGE_SECONDS), maxWait: 10_000 },
    )
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown
  }
}
