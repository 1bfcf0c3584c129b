import { parseCrontab, runOnce, type TaskList } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, mondayOf } from '#domain/index.ts'
import { WEEKLY_CRONTAB, weeklyTasks } from '#features/absence/weekly/tasks.ts'
import { startServiceSession } from '#server/auth/service-session.ts'
import { TASKS } from '#server/jobs/tasks.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { Mail } from '#server/notify/notifier.ts'
import { testDb } from '../../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../../support/marked-school.ts'
import { clockAt, makeStaff, realClock } from '../../../support/register.ts'

let school: MarkedSchool
let sent: Mail[] = []
const tasks: TaskList = weeklyTasks({
  send: (mail) => {
    sent.push(mail)
    return Promise.resolve()
  },
})
let cron: { _cron: { ts: string } }

beforeAll(async () => {
  school = await markedSchool({ seed: 41, weeks: 3 })
  await makeStaff(school.id, 'class_teacher', school.groups[0]!.id)
  const monday = addDays(mondayOf(school.lastDay), 7)
  await clockAt(`${monday}T07:00`)
  cron = { _cron: { ts: `${monday}T06:00:00Z` } }
})
beforeEach(() => {
  sent = []
})
afterAll(realClock)

async function run(identifier: string, payload: object, list = tasks): Promise<void> {
  const { owner, addresses } = await testDb()
  await owner.query('select graphile_worker.add_job($1, $2)', [identifier, JSON.stringify(payload)])
  await runOnce({ connectionString: addresses.worker, taskList: list, noPreparedStatements: true })
}

test('each class’s week is sent to its teachers once, however often the job runs', async () => {
  await run('weekly_reports', cron)
  await run('weekly_reports', cron)
  const ours = sent.filter(({ text }) => text.includes(`/schools/${school.urn}/`))
  expect(ours).toHaveLength(1)
  expect(ours[0]!.to).toHaveLength(1)
  expect(ours[0]!.subject).toContain('3A')
  const { owner } = await testDb()
  const failed = await owner.query(
    'select task_identifier, last_error from graphile_worker.jobs where last_error is not null',
  )
  expect(failed.rows).toEqual([])
})

test('a mail names no pupil', async () => {
  const { owner } = await testDb()
  await owner.query('delete from weekly_report_sent where school_id = $1', [school.id])
  await run('weekly_reports', cron)
  const { rows } = await owner.query<{ surname: string; forename: string }>(
    'select known_surname as surname, known_forename as forename from pupil_name where school_id = $1',
    [school.id],
  )
  const all = JSON.stringify(sent)
  expect(all).toContain('Attendance: ')
  for (const { surname, forename } of rows)
    expect(all.match(new RegExp(`\\b(${surname}|${forename})\\b`))).toBeNull()
})

test('a mail that could not go out is tried again', async () => {
  const { owner } = await testDb()
  await owner.query('delete from weekly_report_sent where school_id = $1', [school.id])
  const failing = weeklyTasks({ send: () => Promise.reject(new Error('the mail server is away')) })
  await run('weekly_reports', cron, failing)
  expect(
    (await owner.query('select from weekly_report_sent where school_id = $1', [school.id])).rowCount,
  ).toBe(0)
  await owner.query('update graphile_worker._private_jobs set run_at = now()')
  await run('weekly_reports', cron)
  expect(sent.filter(({ text }) => text.includes(`/schools/${school.urn}/`))).toHaveLength(1)
})

test('nothing is sent at another hour in London, nor where no school meets', async () => {
  const { owner } = await testDb()
  await owner.query('delete from weekly_report_sent where school_id = $1', [school.id])
  await run('weekly_reports', { _cron: { ts: cron._cron.ts.replace('T06', 'T07') } })
  await run('weekly_reports', { _cron: { ts: '2026-08-03T06:00:00Z' } })
  expect(sent).toEqual([])
})

test('a job sees the one school it works in', async () => {
  const other = await markedSchool({ seed: 42, weeks: 1, pupils: 2 })
  const { worker } = await testDb()
  const token = await startServiceSession((text, values) => worker.query(text, values), school.id)
  const seen = await withActor(token, (db) => db.pupil.findMany({ select: { schoolId: true } }))
  expect(new Set(seen.map(({ schoolId }) => schoolId))).toEqual(new Set([school.id]))
  expect(other.id).not.toBe(school.id)
})

test('nobody but the worker starts a session of a service', async () => {
  const { app, auth } = await testDb()
  for (const role of [app, auth])
    await expect(startServiceSession((text, values) => role.query(text, values), school.id)).rejects.toThrow(
      /permission denied/,
    )
})

test('the timetable names a job that exists and no other does', () => {
  const named = parseCrontab(WEEKLY_CRONTAB).map(({ task }) => task)
  expect(Object.keys(tasks)).toEqual(expect.arrayContaining(named))
  expect(Object.keys(TASKS).filter((task) => task in tasks)).toEqual([])
})
