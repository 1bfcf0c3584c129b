import type { ClientBase, Pool } from 'pg'
import type { z } from 'zod'
import { authPool } from '../db/client.ts'

/**
 * Runs one statement as rollbook_auth and parses every row. That role sees all people, memberships, credentials and
 * sessions, before anybody's scope is known: use its answers only to decide who signs in, and where.
 */
export async function authRows<T>(
  schema: z.ZodType<T>,
  text: string,
  values: unknown[] = [],
  connection: ClientBase | Pool = authPool(),
): Promise<T[]> {
  const { rows } = await connection.query<Record<string, unknown>>(text, values)
  return rows.map((found) => schema.parse(found))
}

/** Runs several statements as rollbook_auth in one transaction. */
export async function authTransaction<T>(work: (connection: ClientBase) => Promise<T>): Promise<T> {
  const connection = await authPool().connect()
  try {
    await connection.query('begin')
    const result = await work(connection)
    await connection.query('commit')
    return result
  } catch (thrown) {
    await connection.query('rollback')
    throw thrown
  } finally {
    connection.release()
  }
}
