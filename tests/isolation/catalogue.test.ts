import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchDatabase, testDb } from '../support/database.ts'
import { wallProblems } from './catalogue.ts'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
beforeAll(async () => {
  scratch = await scratchDatabase('walls')
})
afterAll(() => scratch.drop())

test('every table stands behind its wall', async () => {
  const { owner } = await testDb()
  expect(await wallProblems(owner)).toEqual([])
})

// Each breaks one thing in a database of its own, and the suite must see it.
test.each([
  ['a policy is dropped', 'drop policy read_pupil on pupil', 'policy of pupil'],
  ['a table is added that nobody classified', 'create table sweets (school_id int)', 'classified sweets'],
  [
    'row security is not forced',
    'alter table session_mark no force row level security',
    'not forced on session_mark',
  ],
  [
    'a partition is left open',
    'alter table session_mark_2026 disable row level security',
    'session_mark_2026',
  ],
  ['the web may insert marks', 'grant insert on session_mark to rollbook_app', 'INSERT session_mark'],
  [
    'a partition may be read by itself',
    'grant select on session_mark_2026 to rollbook_app',
    'session_mark_2026 by rollbook_app',
  ],
  ['everybody may run a door', 'grant execute on function app.now() to public', 'app.now()'],
  ['the web may read sessions', 'grant select on auth_session to rollbook_app', 'rollbook_app: auth_session'],
  ['a view runs as its owner', 'create view names as select * from pupil_name', 'names'],
])('it is seen when %s', async (_what, breach, words) => {
  const client = await scratch.owner.connect()
  await client.query(
    breach.includes('app.now()') ? `set role rollbook_scope; ${breach}; set role rollbook_owner` : breach,
  )
  client.release()
  expect((await wallProblems(scratch.owner)).join('\n')).toContain(words)
})
