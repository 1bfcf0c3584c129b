import { runOnce, parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { CRONTAB, TASKS } from '#server/jobs/tasks.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool } from '../../support/people.ts'

test('a job that is asked for is done by the worker’s own role', async () => {
  const { owner, addresses } = await testDb()
  await owner.query("select graphile_worker.add_job('make_room_for_next_year')")
  await runOnce({ connectionString: addresses.worker, taskList: TASKS, noPreparedStatements: true })
  const left = await owner.query('select from graphile_worker.jobs')
  expect(left.rowCount).toBe(0)
})

test('the next academic year has room for marks, under row security like every year', async () => {
  const { owner, worker } = await testDb()
  await worker.query('select app.ensure_year(2031)')
  const { rows } = await owner.query<{ held: boolean }>(
    "select relrowsecurity and relforcerowsecurity as held from pg_class where relname = 'session_mark_2031'",
  )
  expect(rows).toEqual([{ held: true }])
})

test('sessions are forgotten a month after they ended, but a person’s latest never; live ones stay', async () => {
  const { owner, addresses } = await testDb()
  const school = await makeSchool()
  const [often, once] = [await makePerson({ password: false }), await makePerson({ password: false })]
  const session = async (person: number, name: string, begun: string, ended: string | null) => {
    const membership = await makeMembership(person, school.id, 'office')
    await owner.query(
      `insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at, revoked_at)
       values (sha256($1), $2, $3, now() - $4::interval, now() - $4::interval + interval '12 hours', now() - $5::interval)`,
      [name, person, membership, begun, ended],
    )
  }
  await session(often.id, 'long over', '31 days', null)
  await session(often.id, 'revoked long ago', '30 days 2 hours', '30 days 1 hour')
  await session(often.id, 'over', '30 days', null)
  await session(often.id, 'live', '1 hour', null)
  await session(once.id, 'the only one', '400 days', null)

  await owner.query("select graphile_worker.add_job('forget_sessions')")
  await runOnce({ connectionString: addresses.worker, taskList: TASKS, noPreparedStatements: true })
  const { rows } = await owner.query<{ name: string }>(
    `select n as name from unnest(array['long over', 'revoked long ago', 'over', 'live', 'the only one']) n
     where exists (select from auth_session where token_hash = sha256(n::bytea))`,
  )
  expect(rows.map(({ name }) => name)).toEqual(['over', 'live', 'the only one'])
})

test('failed sign-ins are forgotten after a day', async () => {
  const { owner, worker } = await testDb()
  await owner.query(
    `insert into sign_in_attempt (key, at) values ('email:old', now() - interval '25 hours'), ('email:new', now())`,
  )
  const { rows } = await worker.query<{ attempts: number }>('select attempts from app.purge_sessions()')
  expect(rows[0]?.attempts).toBeGreaterThan(0)
  const left = await owner.query<{ key: string }>(
    `select key from sign_in_attempt where key in ('email:old', 'email:new')`,
  )
  expect(left.rows).toEqual([{ key: 'email:new' }])
})

test('replies to saved registers are forgotten after thirty days', async () => {
  const { owner, worker } = await testDb()
  const { id } = await makeSchool()
  await owner.query(
    `insert into register_request (school_id, request_id, at, reply)
     select $1, gen_random_uuid(), now() - days * interval '1 day', to_jsonb(days) from unnest(array[29, 31]) days`,
    [id],
  )
  await worker.query('select app.purge_requests()')
  const { rows } = await owner.query('select reply from register_request where school_id = $1', [id])
  expect(rows).toEqual([{ reply: 29 }])
})

test('nobody but the worker forgets', async () => {
  const { app, auth } = await testDb()
  for (const role of [app, auth])
    await expect(role.query('select app.purge_sessions()')).rejects.toThrow(/permission denied/)
})

test('every job in the timetable is one that exists', () => {
  const named = parseCrontab(CRONTAB).map(({ task }) => task)
  expect(named.length).toBeGreaterThan(0)
  expect(Object.keys(TASKS)).toEqual(expect.arrayContaining(named))
})
