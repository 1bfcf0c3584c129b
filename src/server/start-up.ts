import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setDemoClock } from './clock.ts'
import { appPool } from './db/client.ts'
import { readPolicies } from './db/policies.ts'
import { env } from './env.ts'

/**
 * What must hold before the first page: the settings are there, the web role is not one that row policies pass over,
 * and the database's policies are those this version was built with. Throws one sentence when it does not. In a
 * demonstration database the clock is set from ROLLBOOK_NOW.
 */
export async function startUp(): Promise<void> {
  const { ROLLBOOK_NOW } = env()
  await refuseMightyRole()
  await refuseOtherPolicies()
  const demo = await appPool().query('select from demo')
  if (demo.rowCount) setDemoClock(ROLLBOOK_NOW ?? null)
  else if (ROLLBOOK_NOW)
    throw new Error('ROLLBOOK_NOW sets the clock of a demonstration only, and this database is none.')
}

async function refuseMightyRole(): Promise<void> {
  const { rows } = await appPool().query<{ mighty: boolean }>(`
    select r.rolsuper or r.rolbypassrls or r.rolcreaterole or pg_has_role('rollbook_owner', 'member')
      or exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as mighty
    from pg_roles r where r.rolname = current_user`)
  if (rows[0]?.mighty !== false) {
    throw new Error(
      'DATABASE_URL must be that of rollbook_app: row policies do not hold its owner or a superuser back.',
    )
  }
}

async function refuseOtherPolicies(): Promise<void> {
  const built = await readFile(join(process.cwd(), 'prisma', 'policies.json'), 'utf8')
  const found = await readPolicies(appPool())
  if (JSON.stringify(JSON.parse(built)) !== JSON.stringify(found)) {
    throw new Error(
      'The database’s row policies are not those this version was built with. Run npm run db:setup.',
    )
  }
}
