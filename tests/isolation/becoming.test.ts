import { createHash } from 'node:crypto'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { databaseOf } from '#server/db/addresses.ts'
import { testDb } from '../support/database.ts'
import { asSomebody, makeWorld, type World } from './world.ts'

let world: World
let teacher: string
beforeAll(async () => {
  world = await makeWorld()
  teacher = (await world.somebody('class_teacher')).token
})

// A temporary table is found before one of schema public, unless a function's search path says otherwise: a forged
// auth_session would make anybody out of a token that nobody gave.
test('the web role makes no temporary table that stands in for a real one', async () => {
  const forged = 'create temp table auth_session (token_hash bytea, person_id int, membership_id int)'
  await expect(asSomebody(teacher, forged)).rejects.toThrow(/permission denied to create temporary tables/)
})

test('a temporary table that stands in for a real one deceives no function', async () => {
  const { app, addresses } = await testDb()
  const head = await world.somebody('headteacher', { school: world.foreign.school })
  const server = new pg.Client({ connectionString: addresses.owner })
  await server.connect()
  await server.query(`grant temporary on database ${databaseOf(addresses.owner)} to rollbook_app`)
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(`
      create temp table auth_session (token_hash bytea, person_id int, membership_id int, revoked_at timestamptz, expires_at timestamptz);
      insert into auth_session values (sha256('forged'), ${head.person}, ${head.membership}, null, 'infinity');
      grant select on auth_session to public;
      set local app.session = 'forged'`)
    expect((await client.query('select * from app.current_actor()')).rows).toEqual([])
    expect((await client.query('select * from pupil')).rows).toEqual([])
  } finally {
    await client.query('rollback')
    client.release()
    await server.query(`revoke temporary on database ${databaseOf(addresses.owner)} from rollbook_app`)
    await server.end()
  }
})

test('no session’s token is read from what another connection was last asked', async () => {
  const { app } = await testDb()
  const { token } = await world.somebody('headteacher', { school: world.foreign.school })
  const other = await app.connect()
  try {
    await other.query(`begin; set local app.session = '${token}'; select 1; commit`)
    const seen = await asSomebody<{ query: string }>(
      teacher,
      'select query from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user',
    )
    expect(seen.filter(({ query }) => query.includes(token))).toEqual([])
  } finally {
    other.release()
  }
})

test('a token that is a membership’s number, another’s hash or nothing is nobody', async () => {
  const head = await world.somebody('headteacher')
  const hash = createHash('sha256').update(head.token).digest('base64url')
  for (const token of [String(head.membership), hash, head.token.toLowerCase(), '', 'x'.repeat(43)]) {
    expect(await asSomebody(token, 'select * from app.current_actor()')).toEqual([])
    expect(await asSomebody(token, 'select from pupil')).toEqual([])
  }
  expect(await asSomebody(head.token, 'select from pupil')).toHaveLength(4)
})

test('a setting of one’s own naming a person, a membership or a role changes nothing', async () => {
  const head = await world.somebody('headteacher')
  const settings = `set local app.person = '${head.person}'; set local app.membership = '${head.membership}';
    set local app.role = 'headteacher'; set local app.actor = '${head.membership}'`
  const { app } = await testDb()
  const client = await app.connect()
  await client.query(`begin; set local app.session = '${teacher}'; ${settings}`)
  expect((await client.query('select from pupil')).rowCount).toBe(2)
  await client.query('rollback')
  client.release()
})
