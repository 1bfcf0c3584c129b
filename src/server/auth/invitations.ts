import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { today } from '../clock.ts'
import { env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { authRows, authTransaction } from './auth-rows.ts'
import { endLinks, setPassword } from './passwords.ts'
import { revokeAllOf } from './sessions.ts'

const DAYS = 7
const HASH = `sha256(convert_to($1, 'UTF8'))`
const OPEN = 'i.used_at is null and i.expires_at > now()'

/** A link for a position: it sets a password, and accepts the position where it sleeps. */
type LinkFor = { personId: number; membershipId: number; sent: boolean }

/**
 * Makes the secret of a link by which a person sets a first or a new password and accepts a position. It works once,
 * for seven days, and ends any earlier link. Only its hash is kept. Refuses one that is to be handed over, for an
 * accepted position of somebody who works elsewhere too: whoever holds it could sign in as them everywhere.
 */
export async function invite({ personId, membershipId, sent }: LinkFor): Promise<string> {
  return authTransaction(async (connection) => {
    const asleep = await isAsleep(membershipId, connection)
    if (!sent && !asleep && (await worksElsewhere(personId, membershipId, connection)))
      throw new WorksElsewhere()
    return makeInvitation(personId, connection, { membershipId, sent })
  })
}

/**
 * The same inside the caller's transaction, for somebody whom the caller has already found to be theirs to invite. A
 * link for no position is the operator's own.
 */
export async function makeInvitation(
  personId: number,
  connection: ClientBase,
  { membershipId = null, sent = false }: { membershipId?: number | null; sent?: boolean } = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await endLinks(personId, connection)
  await connection.query(
    `insert into invitation (token_hash, person_id, created_at, expires_at, membership_id, sent)
     values (${HASH}, $2, now(), now() + make_interval(days => $3), $4, $5)`,
    [token, personId, DAYS, membershipId, sent],
  )
  return token
}

/** The address to hand over or send. Whoever has it may be able to sign in as that person: it is kept nowhere. */
export const invitationAddress = (token: string): string =>
  new URL(`/invitation/${token}`, env().NEXTAUTH_URL).href

const link = z.object({
  personId: z.int(),
  email: z.string(),
  membershipId: z.int().nullable(),
  sent: z.boolean(),
  asleep: z.boolean(),
})

/** What a link is for, and whether a password may be set by it. Null when it was never made, was used, or is too old. */
export async function readInvitation(
  token: string,
): Promise<(z.infer<typeof link> & { maySet: boolean }) | null> {
  return authTransaction(async (connection) => {
    const [found] = await authRows(
      link,
      `select p.id as "personId", p.email, i.membership_id as "membershipId", i.sent,
         m.id is not null and m.accepted_at is null as asleep
       from invitation i join person p on p.id = i.person_id left join membership m on m.id = i.membership_id
       where i.token_hash = ${HASH} and ${OPEN}`,
      [token],
      connection,
    )
    return found ? { ...found, maySet: await maySetPassword(found, connection) } : null
  })
}

/**
 * Uses up a link: sets the password and accepts the position it is for. If two use it at once, one succeeds. The
 * person's earlier sessions end. Gives who it was, or null when the link is no longer good. Refuses a link that was
 * handed over, once the person works elsewhere: what `invite` asked is asked again, as it may have changed since.
 */
export async function spendInvitation(token: string, passwordHash: string): Promise<number | null> {
  return authTransaction(async (connection) => {
    const used = await takeUp(token, connection)
    if (!used) return null
    if (!(await maySetPassword(used, connection))) throw new WorksElsewhere()
    await setPassword(used.personId, passwordHash, { connection, sent: used.sent })
    await acceptPosition(used.membershipId, connection)
    await revokeAllOf(used.personId, connection)
    return used.personId
  })
}

/**
 * Accepts the position a link is for, by somebody who is signed in and holds the link of whoever added them. Refuses a
 * link that is no longer good, or is somebody else's.
 */
export async function acceptByLink(token: string, personId: number): Promise<void> {
  await authTransaction(async (connection) => {
    const used = await takeUp(token, connection)
    if (used?.personId !== personId)
      throw new Refusal('spent', 'This link has been used, is too old, or is for another address.')
    await acceptPosition(used.membershipId, connection)
  })
}

/** A position that waits for its person. */
const waiting = z.object({
  membershipId: z.int(),
  position: z.string(),
  organisation: z.string(),
  proved: z.boolean(),
})

export type Waiting = z.infer<typeof waiting>

/**
 * The positions that wait for a person to accept them; `proved` where their password was set by a link sent to their
 * own address, which is all the proof that it takes.
 */
export async function positionsWaiting(personId: number, connection?: ClientBase): Promise<Waiting[]> {
  return authRows(
    waiting,
    `select m.id as "membershipId", m.position, d.name as organisation,
       coalesce((select c.sent from credential c where c.person_id = m.person_id), false) as proved
     from membership m join school_detail d on d.school_id = m.school_id and $2::date between d.from_date and d.to_date
     where m.person_id = $1 and m.accepted_at is null and m.to_date >= $2::date order by m.id`,
    [personId, today()],
    connection,
  )
}

/** Accepts a waiting position by one's password alone. Refuses one that is not waiting, or a password that proves nothing. */
export async function acceptWaiting(personId: number, membershipId: number): Promise<void> {
  await authTransaction(async (connection) => {
    const found = (await positionsWaiting(personId, connection)).find(
      (one) => one.membershipId === membershipId,
    )
    if (!found?.proved)
      throw new Refusal('not_proved', 'Ask the school for its link, and open it while you are signed in.')
    await acceptPosition(membershipId, connection)
  })
}

class WorksElsewhere extends Refusal {
  constructor() {
    super(
      'works_elsewhere',
      'They hold a position in another organisation too, so no one school can set their password. They sign in with the password they have.',
    )
  }
}

const taken = z.object({ personId: z.int(), membershipId: z.int().nullable(), sent: z.boolean() })
type Taken = z.infer<typeof taken>

async function takeUp(token: string, connection: ClientBase): Promise<Taken | undefined> {
  const [used] = await authRows(
    taken,
    `update invitation i set used_at = now() where i.token_hash = ${HASH} and ${OPEN}
     returning i.person_id as "personId", i.membership_id as "membershipId", i.sent`,
    [token],
    connection,
  )
  return used
}

// A sent link is in the person's own mailbox, and one for no position was made by whoever runs Rollbook.
async function maySetPassword(
  { personId, membershipId, sent }: Taken,
  connection: ClientBase,
): Promise<boolean> {
  return sent || membershipId === null || !(await worksElsewhere(personId, membershipId, connection))
}

/** Whether the person holds a position that they accepted, now or later, in another organisation than this one's. */
async function worksElsewhere(
  personId: number,
  membershipId: number,
  connection: ClientBase,
): Promise<boolean> {
  const found = await authRows(
    z.object({}),
    `select from membership m join membership own on own.id = $2
     where m.person_id = $1 and m.school_id is distinct from own.school_id and m.to_date >= $3 and m.accepted_at is not null`,
    [personId, membershipId, today()],
    connection,
  )
  return found.length > 0
}

async function isAsleep(membershipId: number, connection: ClientBase): Promise<boolean> {
  const text = 'select from membership where id = $1 and accepted_at is null'
  return (await authRows(z.object({}), text, [membershipId], connection)).length > 0
}

async function acceptPosition(membershipId: number | null, connection: ClientBase): Promise<void> {
  if (membershipId !== null) await connection.query('select app.accept_position($1)', [membershipId])
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
