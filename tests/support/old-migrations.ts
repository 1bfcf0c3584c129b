import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { asOwner, databaseOf, inDatabase, type Addresses } from '#server/db/addresses.ts'
import { setUp } from '#server/db/setup.ts'

/** The last commit whose migrations are those that the baselines replaced. */
const BEFORE_THE_BASELINES = '2aeaa70'

type Migration = { name: string; sql: string }

/** The migrations of before, from the history; null where the history is not at hand, as in a shallow clone. */
export function oldMigrations(): Migration[] | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const folder = `${BEFORE_THE_BASELINES}:prisma/migrations`
    return git('ls-tree', '-d', '--name-only', folder)
      .trim()
      .split('\n')
      .map((name) => ({ name, sql: git('show', `${folder}/${name}/migration.sql`) }))
  } catch {
    return null
  }
}

/** The migrations that a fresh database is made by. */
export const baselines = (): Migration[] =>
  (JSON.parse(readFileSync('prisma/replaced-migrations.json', 'utf8')) as { by: string[] }).by.map(
    (name) => ({
      name,
      sql: readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'),
    }),
  )

/** The addresses of a further database beside this one, set up but empty. */
export async function emptyDatabase(beside: Addresses, name: string): Promise<Addresses> {
  const at = further(beside, name)
  await dropDatabase(at)
  await setUp(at)
  return at
}

/** The same, without what db:setup makes in it: an ordinary PostgreSQL that knows nothing of us. */
export async function plainDatabase(beside: Addresses, name: string): Promise<Addresses> {
  const at = further(beside, name)
  await dropDatabase(at)
  await onServer(at, `create database ${pg.escapeIdentifier(databaseOf(at.owner))}`)
  return at
}

function further(beside: Addresses, name: string): Addresses {
  const at = (url: string) => inDatabase(url, `${databaseOf(beside.owner)}_${name}`)
  return { owner: at(beside.owner), app: at(beside.app), worker: at(beside.worker), auth: at(beside.auth) }
}

export const dropDatabase = (at: Addresses) =>
  onServer(at, `drop database if exists ${pg.escapeIdentifier(databaseOf(at.owner))} with (force)`)

async function onServer(at: Addresses, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(at.owner, 'postgres') })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/**
 * What `prisma migrate deploy` does, without its engine, which is a download that a closed network refuses: each file as
 * one message, and a row in `_prisma_migrations`. As rollbook_owner, or as whoever the address names.
 */
export async function deploy(
  ownerUrl: string,
  migrations: Migration[],
  as: 'owner' | 'itself',
): Promise<void> {
  const client = new pg.Client({ connectionString: as === 'owner' ? asOwner(ownerUrl) : ownerUrl })
  await client.connect()
  await client.query(`
    create table _prisma_migrations (
      id varchar(36) primary key not null,
      checksum varchar(64) not null,
      finished_at timestamptz,
      migration_name varchar(255) not null,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz not null default now(),
      applied_steps_count integer not null default 0)`)
  for (const { name, sql } of migrations) {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values (gen_random_uuid()::text, $1, now(), $2, 1)`,
      [createHash('sha256').update(sql).digest('hex'), name],
    )
  }
  await client.end()
}
