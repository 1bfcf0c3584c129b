import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { asOwner } from './addresses.ts'
import { applyFiles } from './apply-files.ts'
import { syncReference } from './reference.ts'
import { explain } from './sql-error.ts'
import { PRISMA } from './sql-files.ts'
import { takeOver } from './take-over.ts'

const MIGRATIONS = new URL('migrations/', PRISMA)
const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings a database up to date: its tables with Prisma's own engine, then the functions and policies that stand by name,
 * then the reference data that follows from src/domain. Takes the owner's address; gives the names of the migrations it
 * applied. Refuses when a migration that was applied has been edited since, and when one fails: a file is applied whole
 * or not at all.
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<string[]> {
  await takeOver(ownerUrl, folder)
  const connection = new WholeScriptPg({ connectionString: asOwner(ownerUrl), max: 1 })
  try {
    const applied = await applyMigrations(await schemaEngine(connection), folder)
    await applyFiles(ownerUrl)
    await syncReferenceAt(ownerUrl)
    return applied
  } catch (error) {
    // The engine tells where in its own code a migration failed; the server said what is wrong with it.
    throw connection.failure ?? error
  } finally {
    await connection.close()
  }
}

async function applyMigrations(engine: SchemaEngine, folder: URL): Promise<string[]> {
  const migrationsList = await readMigrations(folder)
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: FILTERS,
  })
  const failed = new Set(history.failedMigrationNames)
  const edited = history.editedMigrationNames.filter((name) => !failed.has(name))
  if (edited.length > 0)
    throw new Error(`These migrations were applied and have been edited since: ${edited.join(', ')}.`)
  // A file that failed left nothing behind (it ran as one transaction), so it may simply be tried again.
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
  return (await engine.applyMigrations({ migrationsList, filters: FILTERS })).appliedMigrationNames
}

async function syncReferenceAt(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await syncReference(client)
  } finally {
    await client.end()
  }
}

async function schemaEngine(connection: WholeScriptPg): Promise<SchemaEngine> {
  loaded ??= loadEngine()
  const { SchemaEngine: Engine } = await loaded
  const schema = await readFile(new URL('schema.prisma', PRISMA), 'utf8')
  const factory = bindMigrationAwareSqlAdapterFactory(connection)
  return Engine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, factory)
}

// Once a process: the engine's own JavaScript speaks with the last WebAssembly it was given, and the one before breaks.
let loaded: ReturnType<typeof loadEngine> | undefined

async function loadEngine() {
  // The engine reports a panic through this hook, and an unreadable one without it.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports['__wbindgen_start'] as () => void)()
  return engine
}

/** Runs a migration as one message: split at semicolons, a function body breaks and a failure stays half applied. */
class WholeScriptPg extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = []
  /** What the server refused, with the line of the file it speaks of. */
  failure: Error | undefined

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script: string) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.failure = new Error(explain(error, script), { cause: error })
        throw this.failure
      }
    }
    this.#opened.push(adapter)
    return adapter
  }

  /** The engine has no end of its own; its connections are closed here. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()))
  }
}

async function readMigrations(folder: URL) {
  const names = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort()
  return {
    baseDir: folder.pathname,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(new URL('migration_lock.toml', folder), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(new URL(`${path}/migration.sql`, folder), 'utf8'),
          },
        },
      })),
    ),
  }
}
