import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { databaseOf } from '#server/db/addresses.ts'
import { testDb } from '../support/database.ts'
import { asSomebody, makeWorld } from './world.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
let teacher: string
beforeAll(async () => {
  world = await makeWorld()
  teacher = await world.sessionOf('class_teacher', { school: world.own.school })
})

// A temporary table is found before one of schema public, unless a function's search path says otherwise: a forged
// auth_session would make anybody out of a token that nobody gave.
test('the web role makes no temporary table that stands in for a real one', async () => {
  const forged = 'create temp table auth_session (token_hash bytea, person_id int, membership_id int)'
  await expect(asSomebody(teacher, forged)).rejects.toThrow(/permission denied to create temporary tables/)
})

test('a temporary table that stands in for a real one deceives no function', async () => {
  const { app, owner, addresses } = await testDb()
  const officer = await world.sessionOf('headteacher', { school: world.foreign.school })
  const { rows } = await owner.query<{ person_id: number; membership_id: number }>(
    `select person_id, membership_id from auth_session where token_hash = sha256(convert_to($1, 'UTF8'))`,
    [officer],
  )
  const server = new pg.Client({ connectionString: addresses.owner })
  await server.connect()
  await server.query(`grant temporary on database ${databaseOf(addresses.owner)} to rollbook_app`)
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(`
      create temp table auth_session (token_hash bytea, person_id int, membership_id int, revoked_at timestamptz, expires_at timestamptz);
      insert into auth_session values (sha256('forged'), ${rows[0]!.person_id}, ${rows[0]!.membership_id}, null, 'infinity');
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
  const head = await world.sessionOf('headteacher', { school: world.foreign.school })
  const other = await app.connect()
  try {
    await other.query(`begin; set local app.session = '${head}'; select 1; commit`)
    const seen = await asSomebody<{ query: string }>(
      teacher,
      'select query from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user',
    )
    expect(seen.filter(({ query }) => query.includes(head))).toEqual([])
  } finally {
    other.release()
  }
})
