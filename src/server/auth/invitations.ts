import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { today } from '../clock.ts'
import { env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { authRows, authTransaction } from './auth-rows.ts'
import { setPassword } from './passwords.ts'
import { revokeAllOf } from './sessions.ts'

const DAYS = 7
const HASH = `sha256(convert_to($1, 'UTF8'))`
const OPEN = 'i.used_at is null and i.expires_at > now()'

/**
 * Makes the secret of a link by which a person sets a first or a new password. It works once, for seven days, and ends
 * any earlier link. Only its hash is kept. Refuses people who also have a position elsewhere: whoever holds the link
 * can sign in as them everywhere, so no school may make one for another's staff.
 */
export async function invite(personId: number, schoolId: number): Promise<string> {
  return authTransaction(async (connection) => {
    const elsewhere = await authRows(
      z.object({}),
      'select from membership where person_id = $1 and school_id is distinct from $2 and to_date >= $3',
      [personId, schoolId, today()],
      connection,
    )
    if (elsewhere.length > 0) {
      throw new Refusal(
        'works_elsewhere',
        'They hold a position in another organisation too, so no one school can set their password. They sign in with the password they have.',
      )
    }
    return makeInvitation(personId, connection)
  })
}

/** The same inside the caller's transaction, for somebody whom the caller has already found to be theirs to invite. */
export async function makeInvitation(personId: number, connection: ClientBase): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await connection.query(
    'update invitation set expires_at = now() where person_id = $1 and used_at is null and expires_at > now()',
    [personId],
  )
  await connection.query(
    `insert into invitation (token_hash, person_id, created_at, expires_at)
     values (${HASH}, $2, now(), now() + make_interval(days => $3))`,
    [token, personId, DAYS],
  )
  return token
}

/** The address to hand over. Whoever has it can sign in as that person: it is shown once and kept nowhere. */
export const invitationAddress = (token: string): string =>
  new URL(`/invitation/${token}`, env().NEXTAUTH_URL).href

const invited = z.object({ personId: z.int(), name: z.string(), email: z.string() })

/** Whose link this is, or null when it was never made, was used, or is past its seven days. */
export async function readInvitation(token: string): Promise<z.infer<typeof invited> | null> {
  const [found] = await authRows(
    invited,
    `select p.id as "personId", p.name, p.email
     from invitation i join person p on p.id = i.person_id
     where i.token_hash = ${HASH} and ${OPEN}`,
    [token],
  )
  return found ?? null
}

/**
 * Uses up a link and sets the password; if two use it at once, one succeeds. The person's earlier sessions end. Gives
 * who it was, or null when the link is no longer good.
 */
export async function spendInvitation(token: string, passwordHash: string): Promise<number | null> {
  return authTransaction(async (connection) => {
    const [used] = await authRows(
      z.object({ person_id: z.int() }),
      `update invitation i set used_at = now() where i.token_hash = ${HASH} and ${OPEN} returning i.person_id`,
      [token],
      connection,
    )
    if (!used) return null
    await setPassword(used.person_id, passwordHash, connection)
    await revokeAllOf(used.person_id, connection)
    return used.person_id
  })
}

const signInState = z.object({ personId: z.int(), state: z.enum(['ready', 'invited', 'none']) })

export type SignInState = z.infer<typeof signInState>['state']

/** Which of these people can sign in, which hold a link they have not used, and which have neither. */
export async function signInStates(personIds: number[]): Promise<Map<number, SignInState>> {
  const found = await authRows(
    signInState,
    `select p.id as "personId", case
       when exists (select from credential c where c.person_id = p.id) then 'ready'
       when exists (select from invitation i where i.person_id = p.id and ${OPEN}) then 'invited'
       else 'none' end as state
     from person p where p.id = any ($1::int[])`,
    [personIds],
  )
  return new Map(found.map(({ personId, state }) => [personId, state]))
}
