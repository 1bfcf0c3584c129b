import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import type { SessionToken } from './db/session-token.ts'

/** What every query and command on one's own account is given: a transaction as the actor, the session they act in. */
export type OwnContext = { db: Db; actor: Actor; token: SessionToken }

/**
 * What is known of anybody who sends a form, signed in or not: the address they come from, by which failed sign-ins
 * are counted.
 */
export type VisitorContext = { address: string }
