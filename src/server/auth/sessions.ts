import type { ClientBase } from 'pg'
import { z } from 'zod'
import { today } from '../clock.ts'
import { authPool } from '../db/client.ts'
import { newSessionToken, type SessionToken } from '../db/session-token.ts'
import { authRows } from './auth-rows.ts'
import { SESSION_SECONDS } from './session-length.ts'

// Session times come from the database's own clock, as in app.current_actor(): a demonstration's clock neither ends a
// session early nor keeps one alive.
const LIVE = 's.revoked_at is null and s.expires_at > now()'
const HASH = `sha256(convert_to($1, 'UTF8'))`

/** Starts a session of a person in one of their memberships. The token is given once: the database keeps its hash. */
export async function startSession(personId: number, membershipId: number): Promise<SessionToken> {
  const token = newSessionToken()
  await authPool().query(
    `insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at)
     values (${HASH}, $2, $3, now(), now() + make_interval(secs => $4))`,
    [token, personId, membershipId, SESSION_SECONDS],
  )
  return token
}

/**
 * Switches the session to another membership of the same person. Gives false when the session or the membership is
 * over, or the membership is not theirs.
 */
export async function switchMembership(token: SessionToken, membershipId: number): Promise<boolean> {
  const { rowCount } = await authPool().query(
    `update auth_session s set membership_id = $2
     where s.token_hash = ${HASH} and ${LIVE} and s.kind = 'web'
       and exists (select from membership m where m.id = $2 and m.person_id = s.person_id and m.role <> 'service'
         and m.accepted_at is not null and $3::date between m.from_date and m.to_date)`,
    [token, membershipId, today()],
  )
  return rowCount === 1
}

/** Ends a session at once. Every server asks the database at each request, so it is over everywhere. */
export async function revokeSession(token: SessionToken): Promise<void> {
  await authPool().query(
    `update auth_session set revoked_at = now() where token_hash = ${HASH} and revoked_at is null`,
    [token],
  )
}

const openSession = z.object({
  id: z.string(),
  startedAt: z.date(),
  endsAt: z.date(),
  position: z.string(),
  current: z.boolean(),
})

export type OpenSession = z.infer<typeof openSession>

/** The live sessions of the person who holds this one, newest first. */
export async function sessionsBeside(token: SessionToken): Promise<OpenSession[]> {
  return authRows(
    openSession,
    `select encode(s.token_hash, 'hex') as id, s.created_at as "startedAt", s.expires_at as "endsAt", m.position,
       s.token_hash = own.token_hash as current
     from auth_session own
     join auth_session s on s.person_id = own.person_id and s.kind = 'web' and ${LIVE}
     join membership m on m.id = s.membership_id
     where own.token_hash = ${HASH}
     order by s.created_at desc`,
    [token],
  )
}

/** Ends another session of the same person; `all` ends all but the one asking. Gives how many ended. */
export async function revokeBeside(token: SessionToken, id: string): Promise<number> {
  const { rowCount } = await authPool().query(
    `update auth_session s set revoked_at = now()
     from auth_session own
     where own.token_hash = ${HASH} and s.person_id = own.person_id and s.token_hash <> own.token_hash and ${LIVE}
       and s.kind = 'web' and ($2 = 'all' or encode(s.token_hash, 'hex') = $2)`,
    [token, id],
  )
  return rowCount ?? 0
}

/** Ends every session of a person, for example when their password was set anew. */
export async function revokeAllOf(personId: number, connection: ClientBase): Promise<void> {
  await connection.query(
    'update auth_session set revoked_at = now() where person_id = $1 and revoked_at is null',
    [personId],
  )
}

/** Ends the sessions that are in this membership, when it is over. */
export async function revokeMembership(membershipId: number): Promise<void> {
  await authPool().query(
    'update auth_session set revoked_at = now() where membership_id = $1 and revoked_at is null',
    [membershipId],
  )
}
