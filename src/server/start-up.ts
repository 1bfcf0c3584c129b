import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import { setDemoClock } from './clock.ts'
import { appPool } from './db/client.ts'
import { builtPolicies, formOfWalls, policyDifferences, readPolicies, tablesNotHeld } from './db/policies.ts'
import { env, metricsAt } from './env.ts'
import { serveMetrics } from './metrics.ts'

/**
 * Checks what must be true before the first page is served: the settings are there and the database is safe to serve
 * from. Throws one sentence when it is not so. Begins to serve metrics where they are asked for. In a demonstration's database it sets the clock from ROLLBOOK_NOW.
 */
async function startUp(): Promise<void> {
  const { ROLLBOOK_NOW } = env()
  await untilReached(appPool())
  await refuseUnsafeDatabase(appPool())
  const demo = await appPool().query('select from demo')
  if (demo.rowCount) setDemoClock(ROLLBOOK_NOW ?? null)
  else if (ROLLBOOK_NOW)
    throw new Error('ROLLBOOK_NOW sets the clock of a demonstration only, and this database is none.')
  await serveMetrics(metricsAt())
}

/** The same, but prints that sentence and ends the process. */
export async function startUpOrExit(): Promise<void> {
  try {
    await startUp()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/**
 * Refuses a database that does not answer, a web role that row policies do not hold back, and policies other than
 * those this version was built with. Takes the web role's own connections.
 */
export async function refuseUnsafeDatabase(app: Pool): Promise<void> {
  await refuseSilence(app)
  await refuseMightyRole(app)
  await refuseOtherPolicies(app)
}

const RISING = new Set(['ECONNREFUSED', 'ENOENT', '57P03'])
const PATIENCE_MS = 30_000

// After a restart of the machine both start at once, and a database that is recovering lets nobody in until it has
// finished.
async function untilReached(app: Pool): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (let tries = 0; performance.now() < until; tries++) {
    try {
      await app.query('select')
      return
    } catch (error) {
      if (!RISING.has((error as NodeJS.ErrnoException).code ?? '')) return
      if (tries === 0)
        console.error('The database of DATABASE_URL does not let us in yet. Waiting half a minute for it …')
      await setTimeout(500)
    }
  }
}

async function refuseSilence(app: Pool): Promise<void> {
  try {
    await app.query('select')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`The database of DATABASE_URL does not let us in: ${message || code}.`, { cause: error })
  }
}

async function refuseMightyRole(app: Pool): Promise<void> {
  const { rows } = await app.query<{ mighty: boolean }>(`
    select r.rolsuper or r.rolbypassrls or r.rolcreaterole
      or exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace)
      or exists (select from pg_roles o where pg_has_role(o.oid, 'member')
        and o.rolname in ('rollbook_owner', 'rollbook_scope', 'rollbook_writer', 'rollbook_purge')) as mighty
    from pg_roles r where r.rolname = current_user`)
  if (rows[0]?.mighty !== false) {
    throw new Error(
      'DATABASE_URL must be that of rollbook_app: row policies do not hold its owner or a superuser back.',
    )
  }
}

async function refuseOtherPolicies(app: Pool): Promise<void> {
  const file = await readFile(join(process.cwd(), 'prisma', 'policies.json'), 'utf8')
  const built = builtPolicies.parse(JSON.parse(file))[await formOfWalls(app)]
  const differences = policyDifferences(await readPolicies(app), built)
  if (differences.length > 0) {
    throw new Error(
      'The database’s row policies are not those this version was built with: ' +
        `${differences.slice(0, 5).join(', ')}${differences.length > 5 ? ' …' : ''}. Run npm run db:setup.`,
    )
  }
  const open = await tablesNotHeld(app)
  if (open.length > 0)
    throw new Error(`Row security does not hold on ${open.join(', ')}. Enable and force it before starting.`)
}
