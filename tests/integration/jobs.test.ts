import { runOnce, parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { CRONTAB, TASKS } from '#server/jobs/tasks.ts'
import { testDb } from '../support/database.ts'

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

test('every job in the timetable is one that exists', () => {
  const named = parseCrontab(CRONTAB).map(({ task }) => task)
  expect(named.length).toBeGreaterThan(0)
  expect(Object.keys(TASKS)).toEqual(expect.arrayContaining(named))
})
