import type { Db } from './db/client.ts'
import { sql } from './db/rows.ts'
import { formatAsked, tableFile, type Table } from './files/table-file.ts'

/** What the access log records of a download: at which schools, and in which words. */
type Noted = { at: readonly number[]; as: string }

/**
 * A table to download. `noted` is null only for a table that tells nothing of a pupil: sums of whole schools,
 * published figures. Every other download is recorded in the access log of each school it is about.
 */
export type Export<Key extends string = string> = Table<Key> & { noted: Noted | null }

/** Makes a table to download; the compiler checks that the keys of its rows are those of its columns. */
export const exportOf = <Key extends string>(table: Export<Key>): Export => table

/**
 * The only way to download a table: it is recorded in the access log, then written as CSV or Excel, as the address
 * asks. Refuses a school that the actor does not know.
 */
export async function exportTable(db: Db, table: Export, search: URLSearchParams): Promise<Response> {
  if (table.noted) await noteExport(db, table.noted)
  return tableFile(table, formatAsked(search))
}

async function noteExport(db: Db, { at, as }: Noted): Promise<void> {
  await db.$queryRaw(
    sql`select app.log_access(school, 'export', null, ${as})::text from unnest(${[...at]}::int[]) school`,
  )
}
