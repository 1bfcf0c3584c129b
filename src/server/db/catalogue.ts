import type { ClientBase } from 'pg'

/** A table whose rows are the register's own: its columns as they are copied, and the key they are ordered by. */
export type CopiedTable = { name: string; columns: string[]; key: string[] }

/** A part of a partitioned table, with its bounds as SQL writes them. */
export type Partition = { name: string; parent: string; bounds: string }

/** What lies between a table and those it refers to. */
type Reference = { from: string; to: string }

// The queue's tables are in a schema of their own; what was applied is noted by whoever applies it.
const OURS =
  "relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relname not in ('_prisma_migrations', 'applied_file')"

/** Every table of ours, partitioned ones whole, those that others refer to first. Refuses tables that refer in a ring. */
export async function copiedTables(database: ClientBase): Promise<CopiedTable[]> {
  const tables = await database.query<CopiedTable>(`
    select c.oid::regclass::text as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
       where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select array_agg(a.attname::text order by k.place)
       from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'actor_seal' and ${OURS}
    order by 1`)
  const references = await database.query<Reference>(`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and conrelid <> confrelid and conparentid = 0`)
  return inOrder(tables.rows, references.rows)
}

export async function partitions(database: ClientBase): Promise<Partition[]> {
  const found = await database.query<Partition>(`
    select c.oid::regclass::text as name, i.inhparent::regclass::text as parent,
      pg_get_expr(c.relpartbound, c.oid) as bounds
    from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where c.relkind = 'r' and c.relispartition and ${OURS}
    order by 1`)
  return found.rows
}

/** The sequences behind numbered keys, and how far each has come; null for one that has given no number. */
export async function sequences(database: ClientBase): Promise<Record<string, string | null>> {
  const found = await database.query<{ name: string; last: string | null }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences where schemaname in ('public', 'app') order by 1`)
  return Object.fromEntries(found.rows.map(({ name, last }) => [name, last]))
}

/** The migrations applied, with the checksum of each: two databases with equal lists have equal tables. */
export async function appliedMigrations(database: ClientBase): Promise<string[]> {
  const found = await database.query<{ migration: string }>(`
    select migration_name || ' ' || checksum as migration from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by 1`)
  return found.rows.map(({ migration }) => migration)
}

function inOrder(tables: CopiedTable[], references: Reference[]): CopiedTable[] {
  const ordered: CopiedTable[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    )
    if (free.length === 0)
      throw new Error(`These tables refer to each other: ${[...waiting.keys()].join(', ')}.`)
    for (const table of free) waiting.delete(table.name)
    ordered.push(...free)
  }
  return ordered
}
