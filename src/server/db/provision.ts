import { resolve } from 'node:path'
import { addressSettings, ownServer, provide, toolEnv } from '../env.ts'
import type { Addresses } from './addresses.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { setUp } from './setup.ts'

export type Provided = { addresses: Addresses; stop: () => Promise<void> }

/**
 * The database this process works with: the server named by the four addresses, or the embedded one, started and filled
 * into the settings. Gives the addresses, and how to stop what was started here.
 */
export async function provideDatabase(database = 'rollbook'): Promise<Provided> {
  const named = ownServer()
  if (named) return { addresses: named, stop: () => Promise.resolve() }
  const server = await startEmbedded(resolve(toolEnv().ROLLBOOK_DATA_DIR))
  const addresses = server.addresses(database)
  provide({ ...addressSettings(addresses), NEXTAUTH_SECRET: server.sessionSecret })
  return { addresses, stop: server.stop }
}

/** The same, with roles, schema and reference data brought up to date. Says which migrations it applied. */
export async function provideMigratedDatabase(log: (line: string) => void): Promise<Provided> {
  const provided = await provideDatabase()
  await setUp(provided.addresses)
  const applied = await migrate(provided.addresses.owner)
  if (applied.length > 0) log(`Migrations applied: ${applied.join(', ')}.`)
  return provided
}
