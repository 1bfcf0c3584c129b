import type { Db } from './db/client.ts'
import { sql } from './db/rows.ts'
import { formatAsked, tableFile, type Table } from './files/table-file.ts'

/** What the access log says of a file taken: at which schools, in which words. */
type Noted = { at: readonly number[]; as: string }

/**
 * A table to download. `noted` is null only for what tells of no pupil: sums of whole schools, published figures.
 * Whatever else is taken is in the access log of each school it came from.
 */
export type Export<Key extends string = string> = Table<Key> & { noted: Noted | null }

/** A table to download, with the keys of its rows held to those of its columns. */
export const exportOf = <Key extends string>(table: Export<Key>): Export => table

/**
 * The one way a table leaves: its taking is noted, then it is written, as CSV or Excel as the address asks. Refuses a
 * school that the actor does not know.
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
