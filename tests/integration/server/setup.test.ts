import pg from 'pg'
import { expect, test } from 'vitest'
import { inDatabase } from '#server/db/addresses.ts'
import { migrate } from '#server/db/migrate.ts'
import { setUp } from '#server/db/setup.ts'
import { Busy, refusalOf } from '#server/refusal.ts'
import { testDb } from '../../support/database.ts'

test('no role of ours may pass over row policies, and those that own functions cannot sign in', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ rolname: string; mighty: boolean; rolcanlogin: boolean }>(`
    select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty, rolcanlogin
    from pg_roles where rolname like 'rollbook%' order by 1`)
  expect(rows.filter(({ mighty }) => mighty)).toEqual([])
  expect(rows.filter(({ rolcanlogin }) => rolcanlogin).map(({ rolname }) => rolname)).toEqual([
    'rollbook_app',
    'rollbook_auth',
    'rollbook_worker',
  ])
  expect(rows).toHaveLength(8)
})

test('nobody may run a function of ours by being anybody', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p
    cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where p.pronamespace = 'app'::regnamespace and a.grantee = 0 and a.privilege_type = 'EXECUTE'`)
  expect(rows).toEqual([])
})

test('those who serve own nothing and may make nothing', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<object>(`
    select r.rolname, s.nspname from pg_roles r cross join pg_namespace s
    where r.rolname in ('rollbook_app', 'rollbook_auth', 'rollbook_worker')
      and s.nspname in ('public', 'app', 'graphile_worker') and has_schema_privilege(r.oid, s.oid, 'create')
    union all
    select r.rolname, c.relname from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname in ('rollbook_app', 'rollbook_auth', 'rollbook_worker')`)
  expect(rows).toEqual([])
})

test('a database is set up by two at once, and again, without harm', async () => {
  const { addresses } = await testDb()
  const name = 'rollbook_test_twice'
  const twice = {
    owner: inDatabase(addresses.owner, name),
    app: inDatabase(addresses.app, name),
    worker: inDatabase(addresses.worker, name),
    auth: inDatabase(addresses.auth, name),
  }
  await Promise.all([setUp(twice), setUp(twice)])
  expect((await migrate(twice.owner)).length).toBeGreaterThan(5)
  await setUp(twice)
  expect(await migrate(twice.owner)).toEqual([])
  const client = new pg.Client({ connectionString: inDatabase(addresses.owner, 'postgres') })
  await client.connect()
  await client.query(`drop database ${name} with (force)`)
  await client.end()
})

test('nobody waits without end: each role that signs in has its limits, and a page is told that Rollbook is busy', async () => {
  const { owner, app } = await testDb()
  const { rows } = await owner.query<{ role: string; settings: string[] }>(
    `select rolname as role, rolconfig as settings from pg_roles where rolcanlogin and rolname like 'rollbook%'`,
  )
  for (const { role, settings } of rows)
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      expect(
        settings.filter((one) => new RegExp(`^${limit}=[1-9]`).test(one)),
        `${role} ${limit}`,
      ).toHaveLength(1)

  // As PostgreSQL says it when the time is up. Waiting for it would lean on timers, which a shifted clock loses.
  for (const condition of ['query_canceled', 'lock_not_available', 'idle_in_transaction_session_timeout']) {
    const stopped = await app
      .query(`do $$ begin raise exception 'stopped' using errcode = '${condition}'; end $$`)
      .catch((error: unknown) => error)
    expect(refusalOf(stopped), condition).toBeInstanceOf(Busy)
    expect(refusalOf(new Error('raw query failed', { cause: stopped })), condition).toBeInstanceOf(Busy)
  }
})

test('nothing can be kept outside the tables: large objects are closed to those who serve', async () => {
  const { app } = await testDb()
  for (const call of [
    `lo_from_bytea(0, 'kept')`,
    'lo_creat(-1)',
    'lo_create(0)',
    'lo_get(1)',
    'lo_open(1, 131072)',
  ])
    await expect(app.query(`select ${call}`), call).rejects.toThrow(/permission denied for function/)
})
