import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import { asOwner } from './addresses.ts'
import { appliedMigrations, copiedTables, partitions, sequences, type CopiedTable } from './catalogue.ts'

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int(),
  sha256: z.string(),
})

/** What a backup says of itself, in manifest.json beside its files. */
export const manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  partitions: z.array(z.object({ name: z.string(), parent: z.string(), bounds: z.string() })),
  sequences: z.record(z.string(), z.string().nullable()),
  tables: z.array(table),
})
export type Manifest = z.infer<typeof manifest>
export type BackedUpTable = z.infer<typeof table>

/** The file of a table within a backup. */
export const fileOf = (folder: string, name: string): string => join(folder, `${name}.csv.gz`)

/**
 * Copies every table as it stood at one moment into a new folder, readable by this user alone: a compressed CSV file a
 * table and a manifest with counts and checksums. Takes the owner's address; needs nothing but the connection. Work
 * goes on meanwhile. Refuses a folder that exists.
 */
export async function backUp(ownerUrl: string, folder: string, takenAt: Date): Promise<Manifest> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await mkdir(folder, { mode: 0o700 })
    await client.query('begin isolation level repeatable read read only')
    const written: BackedUpTable[] = []
    for (const copied of await copiedTables(client)) written.push(await copyOut(client, copied, folder))
    const made: Manifest = {
      format: 1,
      takenAt: takenAt.toISOString(),
      migrations: await appliedMigrations(client),
      partitions: await partitions(client),
      sequences: await sequences(client),
      tables: written,
    }
    await client.query('commit')
    // Written last: a folder without it is no backup.
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    return made
  } finally {
    await client.end()
  }
}

async function copyOut(
  client: pg.Client,
  { name, columns, key }: CopiedTable,
  folder: string,
): Promise<BackedUpTable> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const order = key.map((column) => pg.escapeIdentifier(column)).join(', ')
  const { through, digest } = hashing()
  const source = client.query(
    copyTo(`copy (select ${list} from ${name} order by ${order}) to stdout (format csv)`),
  )
  const file = createWriteStream(fileOf(folder, name), { mode: 0o600, flags: 'wx' })
  await pipeline(source, through, createGzip({ level: 6 }), file)
  // The rows end before PostgreSQL has said how many they were: the next answer comes after that.
  await client.query('select')
  return { name, columns, rows: source.rowCount, sha256: digest() }
}

/** A stream that passes everything on, and the checksum of what has passed. */
export function hashing(): { through: Transform; digest: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}
