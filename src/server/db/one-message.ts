import pg from 'pg'
import { refusalOf } from '../refusal.ts'
import type { SessionToken } from './session-token.ts'
import { appPool } from './client.ts'
import { contextStatements } from './context.ts'

// Shorter than a device waits for its answer, so that a register is no longer being written when the device sends it
// again.
const PATIENCE = "set local statement_timeout = '15s'"

/**
 * Runs one statement as the person whose session this is, in one round trip. Several statements sent as one message
 * are one transaction: SET LOCAL holds for all of them and they fail together. Takes the statement with its values
 * already written in as literals (`literal`); gives its rows. A refusal by the database's functions is thrown as a
 * Refusal.
 */
export async function inOneMessage(token: SessionToken, statement: string): Promise<unknown[]> {
  const message = [PATIENCE, ...contextStatements(token), statement].join(';\n')
  try {
    // pg's types only know one statement a query; a message of several answers with a list.
    const answers = (await appPool().query(message)) as unknown as pg.QueryResult<Record<string, unknown>>[]
    return answers.at(-1)?.rows ?? []
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown
  }
}

/** A value as an SQL literal. */
export const literal = (text: string): string => pg.escapeLiteral(text)
