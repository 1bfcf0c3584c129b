import pg from 'pg'
import { asOwner, databaseOf, inDatabase, type Addresses } from '#server/db/addresses.ts'

// src/server/env.ts reads this when first used, so it is set before anything else.
const SETTINGS = {
  NEXTAUTH_SECRET: 'a-secret-for-tests-that-is-long-enough-0',
  NEXTAUTH_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
}

type TestDatabase = { addresses: Addresses; owner: pg.Pool; app: pg.Pool; worker: pg.Pool; auth: pg.Pool }

const held = globalThis as typeof globalThis & { rollbookTestDatabase?: Promise<TestDatabase> }

/** Makes this worker's own database from the template, once. */
export function ownDatabase(template: Addresses, worker: string): Promise<TestDatabase> {
  held.rollbookTestDatabase ??= clone(template, `${databaseOf(template.owner)}_${worker}`)
  return held.rollbookTestDatabase
}

/** This worker's database: a pool for each role. The owner's acts as rollbook_owner. */
export async function testDb(): Promise<TestDatabase> {
  if (!held.rollbookTestDatabase)
    throw new Error('There is no test database: is this test in a project that has one?')
  return held.rollbookTestDatabase
}

/** A further database cloned from this worker's template, for a test that breaks things. Drop it when done. */
export async function scratchDatabase(name: string): Promise<TestDatabase & { drop: () => Promise<void> }> {
  const { addresses } = await testDb()
  const template = databaseOf(addresses.owner).replace(/_\d+$/, '')
  const made = await clone(
    { ...addresses, owner: inDatabase(addresses.owner, template) },
    `${databaseOf(addresses.owner)}_${name}`,
    false,
  )
  return {
    ...made,
    drop: async () => {
      await Promise.all([made.owner, made.app, made.worker, made.auth].map((pool) => pool.end()))
      await onServer(addresses.owner, (client) =>
        client.query(`drop database ${pg.escapeIdentifier(databaseOf(made.addresses.owner))} with (force)`),
      )
    },
  }
}

async function clone(template: Addresses, database: string, settings = true): Promise<TestDatabase> {
  const from = pg.escapeIdentifier(databaseOf(template.owner))
  const to = pg.escapeIdentifier(database)
  await onServer(template.owner, async (client) => {
    await client.query('select pg_advisory_lock(730920)')
    await client.query(`drop database if exists ${to} with (force)`)
    await client.query(`create database ${to} template ${from} strategy file_copy`)
    // Permissions on a database are not cloned with it.
    await client.query(`grant create on database ${to} to rollbook_owner`)
    await client.query(`revoke temporary on database ${to} from public`)
  })
  const at = (url: string) => inDatabase(url, database)
  const addresses = {
    owner: at(template.owner),
    app: at(template.app),
    worker: at(template.worker),
    auth: at(template.auth),
  }
  if (settings) {
    Object.assign(process.env, SETTINGS, {
      OWNER_DATABASE_URL: addresses.owner,
      DATABASE_URL: addresses.app,
      WORKER_DATABASE_URL: addresses.worker,
      AUTH_DATABASE_URL: addresses.auth,
    })
  }
  const pool = (connectionString: string) => {
    const made = new pg.Pool({ connectionString, max: 10, allowExitOnIdle: true })
    made.on('error', () => undefined)
    return made
  }
  return {
    addresses,
    owner: pool(asOwner(addresses.owner)),
    app: pool(addresses.app),
    worker: pool(addresses.worker),
    auth: pool(addresses.auth),
  }
}

async function onServer(ownerUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(ownerUrl, 'postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
