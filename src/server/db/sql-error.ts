import type { ClientBase } from 'pg'
import type { SqlFile } from './sql-files.ts'

/** The server's message, with the line of the script it speaks of. */
export function explain(error: unknown, script: string): string {
  const { message, position } = error as { message: string; position?: string }
  const line = position ? script.slice(0, Number(position)).split('\n').length : null
  return line ? `${message} (line ${line}: ${script.split('\n')[line - 1]?.trim()})` : message
}

/** Runs a file; a refusal names it and its line, and keeps the server's code. */
export async function runFile(
  client: ClientBase,
  { path, sql }: Pick<SqlFile, 'path' | 'sql'>,
): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    const { code } = error as { code?: string }
    throw Object.assign(new Error(`prisma/${path}: ${explain(error, sql)}`, { cause: error }), { code })
  }
}
