import { readdir, readFile } from 'node:fs/promises'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { asOwner } from './addresses.ts'
import { syncReference } from './reference.ts'

const MIGRATIONS = new URL('../../../prisma/migrations/', import.meta.url)
const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings a database's schema, and the reference data that follows from src/domain, up to date with Prisma's own engine.
 * Takes the owner's address; gives the names of the migrations it applied. Refuses when a migration that was applied
 * has been edited since, and when one fails: a file is applied whole or not at all.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const engine = await schemaEngine(asOwner(ownerUrl))
  const migrationsList = await readMigrations()
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: FILTERS,
  })
  if (history.editedMigrationNames.length > 0) {
    throw new Error(
      `These migrations were applied and have been edited since: ${history.editedMigrationNames.join(', ')}.`,
    )
  }
  // A file that failed left nothing behind (it ran as one transaction), so it may simply be tried again.
  for (const migrationName of history.failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName })
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS })

  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await syncReference(client)
  } finally {
    await client.end()
  }
  return appliedMigrationNames
}

async function schemaEngine(ownerUrl: string) {
  // The engine reports a panic through this hook, and an unreadable one without it.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': engine,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  const schema = await readFile(new URL('../schema.prisma', MIGRATIONS), 'utf8')
  const factory = bindMigrationAwareSqlAdapterFactory(
    new WholeScriptPg({ connectionString: ownerUrl, max: 1 }),
  )
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, factory)
}

/** Runs a migration as one message: split at semicolons, a function body breaks and a failure stays half applied. */
class WholeScriptPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script: string) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        throw new Error(explain(error, script), { cause: error })
      }
    }
    return adapter
  }
}

/** The server's message with the line of the file it speaks of. */
function explain(error: unknown, script: string): string {
  const { message, position } = error as { message: string; position?: string }
  const line = position ? script.slice(0, Number(position)).split('\n').length : null
  return line ? `${message} (line ${line}: ${script.split('\n')[line - 1]?.trim()})` : message
}

async function readMigrations() {
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d/.test(name)).sort()
  return {
    baseDir: MIGRATIONS.pathname,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(new URL('migration_lock.toml', MIGRATIONS), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(new URL(`${path}/migration.sql`, MIGRATIONS), 'utf8'),
          },
        },
      })),
    ),
  }
}
