import type { PoolClient } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scratchDatabase, testDb } from '../support/database.ts'
import { wallProblems } from './catalogue.ts'

test('every table, function and role stands behind its wall', async () => {
  const client = await (await testDb()).owner.connect()
  expect(await wallProblems(client)).toEqual([])
  client.release()
})

// Each breaks one thing, in a database of its own, and the check must say just that.
describe('it is seen when', () => {
  let scratch: Awaited<ReturnType<typeof scratchDatabase>>
  let client: PoolClient
  beforeAll(async () => {
    scratch = await scratchDatabase('walls')
    client = await scratch.owner.connect()
  })
  beforeEach(async () => {
    await client.query('begin')
  })
  afterEach(async () => {
    await client.query('rollback')
  })
  afterAll(async () => {
    client.release()
    await scratch.drop()
  })

  test.each([
    [
      'a policy is dropped',
      'drop policy read_pupil on pupil',
      'no policy lets the web read its part of pupil',
    ],
    [
      'a policy lets everything be read',
      'create policy all_of_it on pupil for select to rollbook_app using (true)',
      'a policy lets a role of the application do more than read by its session pupil: all_of_it',
    ],
    [
      'a policy lets something be written',
      'create policy mine on pupil for update to public using (id = 1)',
      'a policy lets a role of the application do more than read by its session pupil: mine',
    ],
    [
      'row security is not forced',
      'alter table session_mark no force row level security',
      'row security is not forced on session_mark',
    ],
    [
      'a partition is left open',
      'alter table session_mark_2026 disable row level security',
      'row security is not forced on session_mark_2026',
    ],
    [
      'a partition may be read by itself',
      'grant select on session_mark_2026 to rollbook_worker',
      'a partition may be reached by itself: session_mark_2026 by rollbook_worker',
    ],
    [
      'the web may insert marks',
      'grant insert on session_mark to rollbook_app',
      'a role of the application may write to rollbook_app: INSERT session_mark',
    ],
    [
      'the web may change one column',
      'grant update (name) on person to rollbook_app',
      'a role of the application may write to rollbook_app: UPDATE person',
    ],
    [
      'the writer may rewrite history',
      'grant update on mark_amendment to rollbook_writer',
      'history may be rewritten by rollbook_writer: mark_amendment',
    ],
    [
      'the writer may delete marks',
      'grant delete on session_mark to rollbook_writer',
      'a mark may be deleted by rollbook_writer',
    ],
    [
      'the web may read sessions',
      'grant select on auth_session to rollbook_app',
      'credentials and replies may be read by rollbook_app: auth_session',
    ],
    [
      'the sign-in role may read pupils',
      'grant select (id) on pupil to rollbook_auth',
      'the sign-in role may read pupil',
    ],
    [
      'a sequence is shown',
      'grant select on pupil_id_seq to rollbook_app',
      'a sequence tells how many rows there are to rollbook_app: pupil_id_seq',
    ],
    [
      'the web may read which files were applied',
      'grant select on app.applied_file to rollbook_app',
      'what is noted beside the data may be reached: applied_file by rollbook_app',
    ],
    [
      'a new function with its owner’s rights is opened',
      `create function app.back_door() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1';
       grant execute on function app.back_door() to rollbook_app`,
      'a door that nobody named: app.back_door()',
    ],
    [
      'a function looks at the caller’s tables first',
      'set local role rollbook_scope; alter function app.today() set search_path = pg_catalog, public; set local role rollbook_owner',
      'a name in it may be taken by the caller’s own table: app.today()',
    ],
    [
      'everybody may run a function',
      'set local role rollbook_scope; grant execute on function app.today() to public; set local role rollbook_owner',
      'everybody may run app.today()',
    ],
    [
      'the web may make things',
      'grant create on schema app to rollbook_app',
      'may make or own things: rollbook_app',
    ],
    [
      'a view runs as its owner',
      'create view names as select * from pupil_name',
      'a view runs as its owner, or keeps rows of its own: names',
    ],
    [
      'rows are kept beside their table',
      'create materialized view names as select * from pupil_name',
      'a view runs as its owner, or keeps rows of its own: names',
    ],
  ])('%s', async (_what, breach, problem) => {
    await client.query(breach)
    expect(await wallProblems(client)).toEqual([problem])
  })

  test('a table is added that nobody classified', async () => {
    await client.query('create table sweets (school_id int)')
    expect(await wallProblems(client)).toEqual([
      'nobody classified sweets',
      'row security is not forced on sweets',
      'no policy lets the web read its part of sweets',
    ])
  })
})
