import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { LONGEST_WAIT, secondsApart, type Guessed } from '#domain/index.ts'
import { Refusal } from '../refusal.ts'
import { authRows, authTransaction } from './auth-rows.ts'
import { authPool } from '../db/client.ts'
import { networkOf } from './network.ts'

/**
 * By which clock turns are given. Left out, it is the database's own, so that several servers keep one count and a
 * demonstration's clock does not stop it.
 */
export type TurnClock = { now?: () => Date; sleep: (milliseconds: number) => Promise<unknown> }

const MACHINE: TurnClock = { sleep: (milliseconds) => setTimeout(milliseconds) }

/** At whose account, from which address; a browser that its person used before is counted by itself, whatever its address. */
export type Attempted = { email: string; address: string } | { browser: string } | { personId: number }

type Counted = { by: Guessed; key: string; other: string }

/**
 * Counts a sign-in before its password is looked at, so that those made at the same time are all counted, and waits for
 * its turn; `forgive` takes it back when the password was right. Nobody is shut out: the more have failed in the last
 * hour, the further apart turns come. Refuses, and does not count, what would wait longer than `LONGEST_WAIT`, and a
 * second attempt of the same address at the same account while the first one waits.
 */
export async function takeTurn(
  attempted: Attempted,
  clock: TurnClock = MACHINE,
): Promise<{ forgive: () => Promise<void> }> {
  const { wait, forgive } = await queue(attempted, LONGEST_WAIT, clock)
  if (wait > 0) await clock.sleep(wait * 1000)
  return { forgive }
}

/** The same where nothing may be held up meanwhile: refuses, and says how long to wait, instead of waiting. */
export async function takeTurnNow(attempted: Attempted, clock?: TurnClock) {
  return queue(attempted, 0, clock)
}

async function queue(attempted: Attempted, longest: number, clock: TurnClock = MACHINE) {
  const counted = countedBy(attempted)
  const { ids, wait } = await authTransaction(async (connection) => {
    const keys = counted.map(({ key }) => key).sort()
    for (const key of keys)
      await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
    const at = await momentOf(clock, connection)
    const turns: number[] = []
    for (const one of counted) turns.push(await turnOf(one, at, connection))
    const wait = Math.max(...turns)
    if (wait > longest) throw tooMany(wait)
    return { ids: await keep(counted, turns, at, connection), wait }
  })
  const forgive = async () => {
    await authPool().query('delete from sign_in_attempt where id = any ($1::bigint[])', [ids])
  }
  return { wait, forgive }
}

async function momentOf({ now }: TurnClock, connection: ClientBase): Promise<Date> {
  if (now) return now()
  const { rows } = await connection.query<{ at: Date }>('select clock_timestamp() as at')
  return z.tuple([z.object({ at: z.date() })]).parse(rows)[0].at
}

const before = z.object({ attempts: z.int(), others: z.int(), waits: z.number(), own: z.boolean() })

/** In how many seconds its turn comes: so far after the one before, by how many have failed. */
async function turnOf({ by, key, other }: Counted, at: Date, connection: ClientBase): Promise<number> {
  const rows = await authRows(
    before,
    `select count(*)::int as attempts, count(distinct other)::int as others,
       coalesce(extract(epoch from max(due) - $2::timestamptz), -1e9)::float as waits,
       coalesce(bool_or(other = $3 and due > $2::timestamptz), false) as own
     from sign_in_attempt where key = $1 and at > $2::timestamptz - interval '1 hour'`,
    [key, at, other],
    connection,
  )
  const [{ attempts, others, waits, own }] = z.tuple([before]).parse(rows)
  if (by === 'account' && own) throw stillWaiting()
  const apart = secondsApart(by, by === 'account' ? attempts : others)
  return apart === 0 ? 0 : Math.max(0, waits + apart)
}

async function keep(counted: Counted[], turns: number[], at: Date, connection: ClientBase) {
  await connection.query(`delete from sign_in_attempt where at < $1::timestamptz - interval '1 day'`, [at])
  const made = await authRows(
    z.object({ id: z.string() }),
    `insert into sign_in_attempt (key, other, at, due)
     select key, other, $3, $3::timestamptz + make_interval(secs => turn)
     from unnest($1::text[], $2::text[], $4::float[]) as attempt (key, other, turn)
     returning id::text`,
    [counted.map(({ key }) => key), counted.map(({ other }) => other), at, turns],
    connection,
  )
  return made.map(({ id }) => id)
}

function countedBy(attempted: Attempted): Counted[] {
  if ('browser' in attempted) return [{ by: 'account', key: keyOf('browser', attempted.browser), other: '' }]
  if ('personId' in attempted)
    return [{ by: 'account', key: keyOf('person', String(attempted.personId)), other: '' }]
  const account = keyOf('email', attempted.email.toLowerCase())
  const address = keyOf('address', networkOf(attempted.address))
  return [
    { by: 'account', key: account, other: address },
    { by: 'address', key: address, other: account },
  ]
}

function tooMany(seconds: number): Refusal {
  const whole = Math.ceil(seconds)
  const wait = whole >= LONGEST_WAIT ? 'a minute' : whole === 1 ? 'a second' : `${whole} seconds`
  return new Refusal(
    'too_many_attempts',
    `Many wrong passwords are being tried. Wait ${wait}, then try again.`,
  )
}

const stillWaiting = () =>
  new Refusal('still_waiting', 'Your last try is still being looked at. Wait a moment, then try again.')

// People sometimes type their password into the e-mail box, so only a hash of what was typed is kept.
function keyOf(kind: string, text: string): string {
  return `${kind}:${createHash('sha256').update(text).digest('base64url')}`
}
