import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { z } from 'zod'
import { asOwner } from './addresses.ts'
import { PRISMA } from './sql-files.ts'

/** The migrations of before that the baselines replace, each with its checksum, and the baselines that do. */
const replacedMigrations = z.object({
  by: z.array(z.string()),
  replaced: z.record(z.string(), z.string()),
})

/**
 * A database made by the migrations of before has the tables that the baselines make, so it is only noted as made by
 * them. Refuses one that lacks some of those migrations. Leaves any other database as it is.
 */
export async function takeOver(ownerUrl: string, folder: URL): Promise<void> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    const found = await client.query("select to_regclass('public._prisma_migrations') as oid")
    if ((found.rows[0] as { oid: string | null }).oid === null) return
    await client.query('begin')
    await client.query('lock table _prisma_migrations')
    await replaceRows(client, folder)
    await client.query('commit')
  } finally {
    // An open transaction ends with its connection, and leaves nothing.
    await client.end()
  }
}

async function replaceRows(client: pg.Client, folder: URL): Promise<void> {
  const { by, replaced } = await readReplaced()
  const { rows } = await client.query<{ name: string; checksum: string }>(`
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`)
  const old = rows.filter(({ name, checksum }) => replaced[name] === checksum)
  if (old.length === 0) return
  const lacks = Object.keys(replaced).filter((name) => !old.some((row) => row.name === name))
  if (lacks.length > 0)
    throw new Error(
      `This database was made by an earlier version of Rollbook and lacks its migrations ${lacks.join(', ')}. ` +
        'Update it with the last version that has them, then with this one.',
    )
  await client.query('delete from _prisma_migrations where migration_name = any ($1)', [
    Object.keys(replaced),
  ])
  for (const name of by) {
    const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8')
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values (gen_random_uuid()::text, $1, now(), $2, now(), 1)`,
      [createHash('sha256').update(sql).digest('hex'), name],
    )
  }
}

/**
 * A list of applied migrations, each `name checksum`, in which those of before stand as the baselines that replaced
 * them: a backup taken before restores into a database made since.
 */
export async function withoutReplaced(applied: string[], baselines: string[]): Promise<string[]> {
  const { by, replaced } = await readReplaced()
  const old = Object.entries(replaced).map(([name, checksum]) => `${name} ${checksum}`)
  if (!old.every((one) => applied.includes(one))) return applied
  const made = baselines.filter((one) => by.some((name) => one.startsWith(`${name} `)))
  return [...applied.filter((one) => !old.includes(one)), ...made].sort()
}

const readReplaced = async () =>
  replacedMigrations.parse(JSON.parse(await readFile(new URL('replaced-migrations.json', PRISMA), 'utf8')))
