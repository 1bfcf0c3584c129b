import { resolve } from 'node:path'
import { addressSettings, ownServer, provide, toolEnv } from '../env.ts'
import type { Addresses } from './addresses.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { setUp } from './setup.ts'

export type Provided = {
  addresses: Addresses
  /** Starts a database of ours that has ended, and gives whether it had; a server of one's own is somebody else's to start. */
  revive: () => Promise<boolean>
  stop: () => Promise<void>
}

/** A PostgreSQL that was started elsewhere: there is nothing to start again or to stop. */
export const NOT_OURS = { revive: () => Promise.resolve(false), stop: () => Promise.resolve() }

/**
 * The database this process works with: the server named by the four addresses, or the embedded one, started and filled
 * into the settings. Gives the addresses, and how to stop what was started here.
 */
export async function provideDatabase(database = 'rollbook'): Promise<Provided> {
  const named = ownServer()
  if (named) return { addresses: named, ...NOT_OURS }
  const server = await startEmbedded(resolve(toolEnv().ROLLBOOK_DATA_DIR))
  const addresses = server.addresses(database)
  provide({ ...addressSettings(addresses), NEXTAUTH_SECRET: server.sessionSecret })
  return { addresses, revive: server.revive, stop: server.stop }
}

/** The same, with roles, schema and reference data brought up to date. Says which migrations it applied. */
export async function provideMigratedDatabase(log: (line: string) => void): Promise<Provided> {
  const provided = await provideDatabase()
  await setUp(provided.addresses)
  const applied = await migrate(provided.addresses.owner)
  if (applied.length > 0) log(`Migrations applied: ${applied.join(', ')}.`)
  return provided
}
