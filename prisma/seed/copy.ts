import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'
import { COLUMNS, type Table } from './tables.ts'

export type Value = string | number | boolean | null

/**
 * Loads rows into a table with COPY. The table forces row security on its owner too, under which COPY refuses, so
 * it is lifted for the rest of the transaction: call `forceAgain` before it ends.
 */
export async function copyRows(
  client: ClientBase,
  table: Table,
  rows: Iterable<readonly Value[]>,
): Promise<void> {
  await client.query(`alter table ${table} no force row level security`)
  const stream = client.query(from(`copy ${table} (${COLUMNS[table].join(', ')}) from stdin`))
  await pipeline(Readable.from(chunks(rows)), stream)
}

/** Puts row security back in force on every table that has it. */
export async function forceAgain(client: ClientBase): Promise<void> {
  await client.query(`
    do $$
    declare t regclass;
    begin
      for t in select oid from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity loop
        execute format('alter table %s force row level security', t);
      end loop;
    end $$`)
}

function* chunks(rows: Iterable<readonly Value[]>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(text).join('\t')}\n`
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}

function text(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return typeof value === 'number'
    ? String(value)
    : value.replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ')
}
