import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { addressSettings, ownServer, provide } from '#server/env.ts'
import { inDatabase, type Addresses } from '#server/db/addresses.ts'
import { startEmbedded } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'
import { setUp } from '#server/db/setup.ts'

const TEMPLATE = 'rollbook_test_template'

declare module 'vitest' {
  interface ProvidedContext {
    /** The four addresses of the template database, which each worker clones. */
    addresses: Addresses
  }
}

/**
 * Makes a migrated template database: on the server that the four addresses name, else on an embedded one in a
 * temporary folder.
 */
export default async function template(project: TestProject): Promise<() => Promise<void>> {
  const named = ownServer()
  const folder = named ? null : await mkdtemp(join(tmpdir(), 'rollbook-test-'))
  // When we are root the server runs as another user, who must be able to enter the folder.
  if (folder) chmodSync(folder, 0o755)
  const server = folder ? await startEmbedded(folder) : null
  const given = named ?? server!.addresses(TEMPLATE)
  const addresses: Addresses = {
    owner: inDatabase(given.owner, TEMPLATE),
    app: inDatabase(given.app, TEMPLATE),
    worker: inDatabase(given.worker, TEMPLATE),
    auth: inDatabase(given.auth, TEMPLATE),
  }
  await dropDatabases(addresses.owner)
  await setUp(addresses)
  await migrate(addresses.owner)
  provide(addressSettings(addresses))
  project.provide('addresses', addresses)
  return async () => {
    if (server) await server.stop()
    else await dropDatabases(addresses.owner)
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

async function dropDatabases(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(ownerUrl, 'postgres') })
  await client.connect()
  const found = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'rollbook\\_test%'",
  )
  for (const { datname } of found.rows)
    await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`)
  await client.end()
}
