import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOf } from '#server/db/addresses.ts'
import { contextStatements } from '#server/db/context.ts'
import { testDb } from '../support/database.ts'
import { makeWorld, type Somebody, type World } from './world.ts'

let world: World
let pool: pg.Pool
let server: pg.Client

beforeAll(async () => {
  world = await makeWorld()
  const { addresses } = await testDb()
  server = new pg.Client({ connectionString: addresses.owner })
  await server.connect()
  await server.query(`alter database ${databaseOf(addresses.owner)} set track_functions = 'all'`)
  pool = new pg.Pool({ connectionString: addresses.app, max: 2 })
})
afterAll(async () => {
  const { addresses } = await testDb()
  await pool.end()
  await server.query(`alter database ${databaseOf(addresses.owner)} reset track_functions`)
  await server.end()
})

/** Work in one transaction as somebody, which then is rolled back. */
async function asking<T>(who: Somebody, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const statement of contextStatements(who.token)) await client.query(statement)
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const LOOKED_UP = [
  'pupil',
  'pupil_name',
  'enrolment',
  'session_mark',
  'registration_group',
  'membership',
  'person',
]

/** How often each function ran for what a page reads. */
async function callsOfPage(client: pg.PoolClient): Promise<Record<string, number>> {
  const before = await callsSoFar(client)
  for (const table of LOOKED_UP) await client.query(`select from ${table}`)
  const after = await callsSoFar(client)
  return Object.fromEntries([...after].map(([name, calls]) => [name, calls - (before.get(name) ?? 0)]))
}

// A connection may not have handed in yet what it counted in the transaction before.
async function callsSoFar(client: pg.PoolClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; calls: string }>(
    `select funcname as name, calls from pg_stat_xact_user_functions where schemaname = 'app'`,
  )
  return new Map(rows.map(({ name, calls }) => [name, Number(calls)]))
}

test('a transaction looks up who is asking once, and the date not once more for all the staff of a county', async () => {
  const who = await world.somebody('attendance_officer')
  const before = await asking(who, callsOfPage)
  expect(before['find_actor']).toBe(1)
  expect(before['current_actor']).toBeGreaterThan(1)

  // Statistics of the day when the first administrator was alone.
  await server.query(`
    alter table person set (autovacuum_enabled = false);
    alter table membership set (autovacuum_enabled = false);
    insert into person (name, email) select 'Colleague ' || n, 'colleague' || n || '@example.org' from generate_series(1, 2000) n;
    insert into membership (person_id, role, school_id, position, from_date)
      select id, 'class_teacher', ${world.foreign.school}, 'Teacher', '2020-09-01' from person where email like 'colleague%';
    update pg_class set reltuples = 1, relpages = 1 where oid in ('person'::regclass, 'membership'::regclass, 'auth_session'::regclass);
    delete from pg_statistic where starelid in ('person'::regclass, 'membership'::regclass, 'auth_session'::regclass)`)
  const after = await asking(who, callsOfPage).finally(withoutColleagues)
  expect(after['find_actor']).toBe(1)
  expect(after['today']).toBe(before['today'])
})

/** Other tests of this database read every row of these tables. */
async function withoutColleagues(): Promise<void> {
  await server.query(`
    delete from membership where person_id in (select id from person where email like 'colleague%@example.org');
    delete from person where email like 'colleague%@example.org';
    alter table person reset (autovacuum_enabled);
    alter table membership reset (autovacuum_enabled)`)
  await server.query('vacuum analyze person, membership, auth_session')
}

test('who was asking is believed only from this transaction, for its own token', async () => {
  const head = await world.somebody('headteacher')
  const teacher = await world.somebody('class_teacher')
  const whoIs = async (client: pg.PoolClient) =>
    (await client.query<{ membership_id: number }>('select membership_id from app.current_actor()')).rows[0]
      ?.membership_id
  const keptOf = async (client: pg.PoolClient) =>
    (await client.query<{ kept: string }>(`select current_setting('app.asked', true) as kept`)).rows[0]!.kept
  const keep = (client: pg.PoolClient, kept: string) =>
    client.query(`select set_config('app.asked', $1, true)`, [kept])

  const heads = await asking(head, async (client) => {
    expect(await whoIs(client)).toBe(head.membership)
    return keptOf(client)
  })
  expect(heads.length).toBeGreaterThan(64)
  await asking(teacher, async (client) => {
    await keep(client, heads)
    expect(await whoIs(client)).toBe(teacher.membership)
    // The teacher's own answer, sealed, with the head's put in its place.
    const own = await keptOf(client)
    await keep(client, own.slice(0, 64) + heads.slice(64))
    expect(await whoIs(client)).toBe(teacher.membership)
    // What the caller chooses cannot pass for a part of the answer.
    const [seal, answer] = [own.slice(0, 64), own.slice(64)]
    await keep(client, seal + answer.slice(1))
    await client.query(`select set_config('app.now', $1, true)`, [answer.slice(0, 1)])
    expect(await whoIs(client)).toBe(teacher.membership)
    expect(await keptOf(client)).not.toBe(seal + answer.slice(1))
    await client.query(`select set_config('app.now', '', true)`)
    // In one transaction somebody else's token is another question.
    for (const statement of contextStatements(head.token)) await client.query(statement)
    expect(await whoIs(client)).toBe(head.membership)
    for (const statement of contextStatements(teacher.token)) await client.query(statement)
    expect(await whoIs(client)).toBe(teacher.membership)
    await expect(client.query('select secret from actor_seal')).rejects.toThrow(/permission denied/)
  })
})

test('a page whose session ends while it is read shows its lists whole, and the next one is signed out', async () => {
  const who = await world.somebody('attendance_officer')
  const pupils = async (client: pg.PoolClient) =>
    (await client.query<{ id: number }>('select id from pupil order by id')).rows
  const ended = 'update auth_session set revoked_at = now() where membership_id = $1'
  const whole = await asking(who, async (client) => {
    await client.query('select from app.current_actor()')
    await server.query(ended, [who.membership])
    return pupils(client)
  })
  expect(whole.length).toBeGreaterThan(0)
  await asking(who, async (client) => {
    expect((await client.query('select from app.current_actor()')).rowCount).toBe(0)
    expect(await pupils(client)).toEqual([])
  })
})
