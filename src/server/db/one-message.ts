import pg from 'pg'
import { refusalOf } from '../refusal.ts'
import type { SessionToken } from './session-token.ts'
import { appPool } from './client.ts'
import { contextStatements } from './context.ts'

// Shorter than a device waits for its answer, so that no register is still being written when it is sent again.
const PATIENCE = "set local statement_timeout = '15s'"

/**
 * Runs one statement as the person whose session this is, in one round trip: several statements sent as one message
 * are one transaction, which SET LOCAL belongs to and which fails as a whole. Takes the statement with its values
 * already written in as literals (`literal`); gives its rows. What the database's functions refuse arrives as a Refusal.
 */
export async function inOneMessage(token: SessionToken, statement: string): Promise<unknown[]> {
  const message = [PATIENCE, ...contextStatements(token), statement].join(';\n')
  try {
    // The types know a query of one statement; a message of several answers with a list.
    const answers = (await appPool().query(message)) as unknown as pg.QueryResult<Record<string, unknown>>[]
    return answers.at(-1)?.rows ?? []
  } catch (thrown) {
    throw refusalOf(thrown) ?? thrown
  }
}

/** A value as an SQL literal. */
export const literal = (text: string): string => pg.escapeLiteral(text)
