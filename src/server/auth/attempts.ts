import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { authRows } from './auth-rows.ts'
import { authPool } from '../db/client.ts'

const WINDOW_MINUTES = 15

/**
 * Failed sign-ins allowed in a quarter of an hour. A whole school may share one address, so an address may fail more
 * often.
 */
export const ALLOWED = { email: 10, address: 60 }

/**
 * Counts a sign-in before the password is checked, so that attempts made at the same time are all counted; `forgive`
 * takes it back when the password was right. Times are the database's own, so that several servers keep one count and
 * a demonstration's clock does not stop it. Refuses when the e-mail or the address has failed too often, and says when
 * to try again.
 */
export async function countAttempt(
  email: string,
  address: string,
): Promise<{ forgive: () => Promise<void> }> {
  const keys = { email: keyOf('email', email.toLowerCase()), address: keyOf('address', address) }
  await authPool().query(`delete from sign_in_attempt where at < now() - interval '1 day'`)
  const made = await authRows(
    z.object({ id: z.string() }),
    'insert into sign_in_attempt (key, at) values ($1, now()), ($2, now()) returning id::text',
    [keys.email, keys.address],
  )
  const forgive = async () => {
    await authPool().query('delete from sign_in_attempt where id = any ($1::bigint[])', [
      made.map(({ id }) => id),
    ])
  }
  const minutes =
    (await minutesToWait(keys.email, ALLOWED.email)) ?? (await minutesToWait(keys.address, ALLOWED.address))
  if (minutes === null) return { forgive }
  // A refused attempt is not counted: otherwise trying again early would make the wait longer.
  await forgive()
  const wait = minutes <= 1 ? 'a minute' : `${minutes} minutes`
  throw new Refusal('too_many_attempts', `Too many sign-ins have failed. Wait ${wait}, then try again.`)
}

async function minutesToWait(key: string, allowed: number): Promise<number | null> {
  const [found] = await authRows(
    z.object({ minutes: z.int() }),
    `select ceil(extract(epoch from min(at) + make_interval(mins => $2) - now()) / 60)::int as minutes
     from sign_in_attempt where key = $1 and at > now() - make_interval(mins => $2)
     having count(*) > $3`,
    [key, WINDOW_MINUTES, allowed],
  )
  return found?.minutes ?? null
}

// People sometimes type their password into the e-mail box, so only a hash of what was typed is kept.
function keyOf(kind: string, text: string): string {
  return `${kind}:${createHash('sha256').update(text).digest('base64url')}`
}
