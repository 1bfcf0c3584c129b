import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import { asOwner, databaseOf, inDatabase, type Addresses } from './addresses.ts'
import { handOver } from './hand-over.ts'

// Roles belong to the whole cluster, so they are made here and not in a migration.
const WITHOUT_LOGIN = [
  'rollbook_owner',
  'rollbook_scope',
  'rollbook_writer',
  'rollbook_purge',
  'rollbook_queue',
]
const FUNCTION_OWNERS = ['rollbook_scope', 'rollbook_writer', 'rollbook_purge', 'rollbook_queue']
const LOCK = 730_919
// How long a role may ask, wait for somebody else's lock, and hold a transaction in which it does nothing: nobody waits for a
// page that will not come, and no forgotten transaction keeps others out. Jobs count whole areas, so theirs are longer.
const LIMITS = {
  app: { statement_timeout: '20s', lock_timeout: '10s', idle_in_transaction_session_timeout: '1min' },
  auth: { statement_timeout: '10s', lock_timeout: '5s', idle_in_transaction_session_timeout: '30s' },
  worker: { statement_timeout: '15min', lock_timeout: '1min', idle_in_transaction_session_timeout: '5min' },
}
const HIDING = { track_activities: 'off', log_min_error_statement: 'panic', log_error_verbosity: 'terse' }

/**
 * Makes what migrations need and cannot make themselves: the cluster's roles, the database, its schema for functions
 * and the job queue. Takes the four addresses; the owner's must be allowed to create roles. Safe to run again, and by
 * two at once. The login roles take the passwords of their addresses.
 */
export async function setUp(addresses: Addresses): Promise<void> {
  await connected(inDatabase(addresses.owner, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await makeRoles(client, addresses)
    await makeDatabase(client, databaseOf(addresses.owner))
    await connected(addresses.owner, (own) => prepareDatabase(own, databaseOf(addresses.owner)))
    await installQueue(addresses.owner)
  })
}

async function makeRoles(client: pg.Client, addresses: Addresses): Promise<void> {
  const version = await client.query<{ number: string }>(
    "select current_setting('server_version_num') as number",
  )
  if (Number(version.rows[0]?.number) < 160000) throw new Error('Rollbook needs PostgreSQL 16 or later.')
  for (const role of WITHOUT_LOGIN) await makeRole(client, role, 'nologin')
  for (const which of ['app', 'worker', 'auth'] as const) {
    const { username, password } = new URL(addresses[which])
    const login = password ? `login password ${pg.escapeLiteral(decodeURIComponent(password))}` : 'login'
    await makeRole(client, decodeURIComponent(username), login)
    await keepSettings(client, decodeURIComponent(username), { ...HIDING, ...LIMITS[which] })
  }
  for (const role of FUNCTION_OWNERS)
    await client.query(`grant ${role} to rollbook_owner with inherit true, set true`)
  await client.query('grant rollbook_owner to current_user with inherit true, set true')
}

async function makeRole(client: pg.Client, role: string, options: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  const exists = await client.query('select from pg_roles where rolname = $1', [role])
  const never = 'nosuperuser nocreatedb nocreaterole nobypassrls'
  if (exists.rowCount === 0) await client.query(`create role ${name} ${never}`)
  await client.query(`alter role ${name} ${options}`)
}

/**
 * Settings of a login role. Sessions' tokens and children's details stand in what a login role asks. A role may read what each of its connections
 * was last asked, and the server's log keeps what failed: so neither shows it. Where the owner's address may not set
 * this, whoever may does it once, and it is left as it is.
 */
async function keepSettings(
  client: pg.Client,
  role: string,
  settings: Record<string, string>,
): Promise<void> {
  for (const [setting, value] of Object.entries(settings)) {
    const hidden = await client.query('select from pg_roles where rolname = $1 and $2 = any (rolconfig)', [
      role,
      `${setting}=${value}`,
    ])
    if (hidden.rowCount === 0)
      await client.query(
        `alter role ${pg.escapeIdentifier(role)} set ${setting} = ${pg.escapeLiteral(value)}`,
      )
  }
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const exists = await client.query('select from pg_database where datname = $1', [database])
  if (exists.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
}

async function prepareDatabase(client: pg.Client, database: string): Promise<void> {
  await client.query(`
    create extension if not exists btree_gist;
    create schema if not exists app authorization rollbook_owner;
    alter schema app owner to rollbook_owner;
    grant create on schema public to rollbook_owner;
    revoke temporary on database ${pg.escapeIdentifier(database)} from public;
    grant create on database ${pg.escapeIdentifier(database)} to rollbook_owner;
    grant usage, create on schema app to ${FUNCTION_OWNERS.join(', ')};
    grant usage on schema app to rollbook_app, rollbook_worker, rollbook_auth;
    alter default privileges for role rollbook_owner revoke execute on functions from public;
  `)
  await closeLargeObjects(client)
  await handOver(client)
}

/**
 * PostgreSQL lets everybody keep large objects, outside every table and its walls, where anybody could leave something and
 * fill the disk. Nobody here does. An owner's address that may not say so leaves it to whoever may.
 */
async function closeLargeObjects(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    declare f regprocedure;
    begin
      for f in select oid from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace and (proname ~ '^lo_' or proname in ('loread', 'lowrite')) loop
        execute format('revoke execute on function %s from public', f);
      end loop;
    exception when insufficient_privilege then null;
    end $$`)
}

/**
 * The job queue's tables belong to the owner. Their row security comes without policies, under which a worker runs
 * silently nothing: so it is given one on each. rollbook_queue owns app.enqueue, and may add a job and nothing else.
 */
async function installQueue(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: asOwner(ownerUrl), max: 1 })
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool })
    await pool.query(`
      grant usage on schema graphile_worker to rollbook_worker;
      grant select, insert, update, delete on all tables in schema graphile_worker to rollbook_worker;
      grant usage on all sequences in schema graphile_worker to rollbook_worker;
      grant execute on all functions in schema graphile_worker to rollbook_worker, rollbook_queue;
      grant usage on schema graphile_worker to rollbook_queue;
      grant select, insert, update on graphile_worker._private_jobs, graphile_worker._private_tasks, graphile_worker._private_job_queues to rollbook_queue;
      do $$
      declare t name;
      begin
        for t in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
          execute format('drop policy if exists worker_all on graphile_worker.%I', t);
          execute format('create policy worker_all on graphile_worker.%I to rollbook_worker using (true) with check (true)', t);
          execute format('drop policy if exists queue_adds on graphile_worker.%I', t);
          execute format('create policy queue_adds on graphile_worker.%I to rollbook_queue using (true) with check (true)', t);
        end loop;
      end $$;
    `)
  } finally {
    await pool.end()
  }
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
