import { hash, verify } from '@node-rs/argon2'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { authPool } from '../db/client.ts'
import { authRows } from './auth-rows.ts'

// Argon2id, which is the library's default: 19 MiB, two passes, one lane (OWASP's first choice).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

/** Whose e-mail address this is, or null. For counting alone: it says nothing of whether they may sign in. */
export async function personIdOf(email: string): Promise<number | null> {
  const [found] = await authRows(
    z.object({ id: z.int() }),
    'select id from person where lower(email) = lower($1)',
    [email],
  )
  return found?.id ?? null
}

let standIn: Promise<string> | undefined

/**
 * The person who has this e-mail address and password, or null. An unknown address takes as long as a wrong password,
 * so that the time of the answer does not tell who has an account.
 */
export async function personByPassword(email: string, password: string): Promise<number | null> {
  const [found] = await authRows(
    z.object({ person_id: z.int(), password_hash: z.string() }),
    `select c.person_id, c.password_hash from person p join credential c on c.person_id = p.id
     where lower(p.email) = lower($1)`,
    [email],
  )
  standIn ??= hashPassword('nobody has this password')
  const right = await verify(found?.password_hash ?? (await standIn), password.normalize('NFKC'))
  return found && right ? found.person_id : null
}

/** Whether this is the person's present password. */
export async function isPasswordOf(personId: number, password: string): Promise<boolean> {
  const [found] = await authRows(
    z.object({ password_hash: z.string() }),
    'select password_hash from credential where person_id = $1',
    [personId],
  )
  return found !== undefined && verify(found.password_hash, password.normalize('NFKC'))
}

type Setting = {
  connection?: ClientBase
  /** Whether it is set by a link that was sent to the person's own address; left out, it is as before. */
  sent?: boolean
}

/**
 * Sets a person's password, in place of any earlier one, and ends their open links. Takes the hash, made before any
 * transaction began.
 */
export async function setPassword(
  personId: number,
  passwordHash: string,
  { connection, sent }: Setting = {},
): Promise<void> {
  await (connection ?? authPool()).query(
    `insert into credential as c (person_id, password_hash, changed_at, sent) values ($1, $2, now(), coalesce($3, false))
     on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
       sent = coalesce($3, c.sent)`,
    [personId, passwordHash, sent ?? null],
  )
  await endLinks(personId, connection)
}

/** Ends a person's open links, when their password changes or they are given another position. */
export async function endLinks(personId: number, connection?: ClientBase): Promise<void> {
  await (connection ?? authPool()).query(
    'update invitation set expires_at = now() where person_id = $1 and used_at is null and expires_at > now()',
    [personId],
  )
}
