import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { asOwner } from './addresses.ts'
import { fileOf, hashing, manifest, type BackedUpTable, type Manifest } from './backup.ts'
import { appliedMigrations, copiedTables, partitions } from './catalogue.ts'
import { REFERENCE_TABLES } from './reference.ts'
import { withoutReplaced } from './take-over.ts'

/**
 * Puts a backup into a database that has the same migrations and no data yet. Takes the owner's address and the
 * backup's folder; everything is restored or nothing. Refuses a folder that is no backup, a file that is not what its
 * checksum says, other migrations, and a database that holds anything but the reference data every database has.
 */
export async function restore(ownerUrl: string, folder: string): Promise<Manifest> {
  const backup = await readManifest(folder)
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await suitableTables(client, backup)
    await makePartitions(client, backup)
    const forced = await unforce(client)
    for (const name of tables.filter((one) => REFERENCE_TABLES.includes(one)).reverse())
      await client.query(`delete from ${name}`)
    for (const name of tables) await copyIn(client, tableOf(backup, name), folder)
    for (const [name, last] of Object.entries(backup.sequences)) {
      if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, last])
    }
    for (const name of forced) await client.query(`alter table ${name} force row level security`)
    await client.query('commit')
    await client.query('analyze')
    return backup
  } finally {
    // An open transaction ends with its connection, and leaves nothing.
    await client.end()
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Error(`${folder} is no backup: it has no manifest.json.`)
  const read = manifest.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!read.success) throw new Error(`${file} is not a manifest that this version can read.`)
  return read.data
}

/** The tables to fill, in order, when the database is empty and made by the backup's own migrations. */
async function suitableTables(client: pg.Client, backup: Manifest): Promise<string[]> {
  const migrations = await appliedMigrations(client)
  const taken = await withoutReplaced(backup.migrations, migrations)
  if (JSON.stringify(migrations) !== JSON.stringify(taken)) {
    const last = (list: string[]) => list.at(-1)?.split(' ')[0] ?? 'none'
    throw new Error(
      `The backup was taken after migration ${last(backup.migrations)} and this database stands at ${last(migrations)}, ` +
        'or they differ on the way. Restore with the version of Rollbook that took the backup, then update.',
    )
  }
  const tables = (await copiedTables(client)).map(({ name }) => name)
  for (const name of tables.filter((one) => !REFERENCE_TABLES.includes(one))) {
    const { rowCount } = await client.query(`select from ${name} limit 1`)
    if (rowCount) throw new Error(`This database is not empty (${name} has rows). Restore into a new one.`)
  }
  return tables
}

// Row security is not inherited by a partition; its maker sets it.
async function makePartitions(client: pg.Client, backup: Manifest): Promise<void> {
  const present = new Set((await partitions(client)).map(({ name }) => name))
  for (const { name, parent, bounds } of backup.partitions) {
    if (present.has(name)) continue
    await client.query(`create table ${name} partition of ${parent} ${bounds}`)
    await client.query(`alter table ${name} enable row level security, force row level security`)
  }
}

/**
 * PostgreSQL refuses to copy into a table whose row security holds for the one who copies. The owner is freed from it
 * until the end of this transaction, which nobody else can see into.
 */
async function unforce(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relforcerowsecurity and relnamespace in ('public'::regnamespace, 'app'::regnamespace)`)
  for (const { name } of found.rows) await client.query(`alter table ${name} no force row level security`)
  return found.rows.map(({ name }) => name)
}

const tableOf = (backup: Manifest, name: string): BackedUpTable => {
  const found = backup.tables.find((table) => table.name === name)
  if (!found) throw new Error(`The backup lacks the table ${name}.`)
  return found
}

async function copyIn(
  client: pg.Client,
  { name, columns, rows, sha256 }: BackedUpTable,
  folder: string,
): Promise<void> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const { through, digest } = hashing()
  const target = client.query(copyFrom(`copy ${name} (${list}) from stdin (format csv)`))
  await pipeline(createReadStream(fileOf(folder, name)), createGunzip(), through, target)
  if (target.rowCount !== rows || digest() !== sha256)
    throw new Error(`${fileOf(folder, name)} is not what the manifest says: the backup is damaged.`)
}
