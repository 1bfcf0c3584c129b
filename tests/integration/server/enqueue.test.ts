import { runOnce } from 'graphile-worker'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WEB_JOBS } from '#domain/index.ts'
import { makeRoomForYear } from '#features/school/calendar/jobs/make-room-for-year.ts'
import type { Db } from '#server/db/client.ts'
import { sql } from '#server/db/rows.ts'
import { withActor } from '#server/db/with-actor.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { taskListOf } from '#server/jobs/run-jobs.ts'
import { JOBS } from '../../../src/jobs.ts'
import { testDb } from '../../support/database.ts'
import { makeSchool } from '../../support/people.ts'
import { makeStaff } from '../../support/register.ts'

type Staff = Awaited<ReturnType<typeof makeStaff>>

let administrator: Staff
let elsewhere: Staff
let teacher: Staff
let school: number

beforeAll(async () => {
  school = (await makeSchool()).id
  administrator = await makeStaff(school, 'school_admin')
  teacher = await makeStaff(school, 'class_teacher')
  elsewhere = await makeStaff((await makeSchool()).id, 'school_admin')
})
beforeEach(async () => {
  const { owner } = await testDb()
  await owner.query('delete from graphile_worker._private_jobs')
})

const waiting = async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ task: string; payload: Record<string, unknown> }>(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
  )
  return rows
}

const asking = (db: Db, year: number) => enqueue(db, makeRoomForYear, { year }, String(year))

const raw = (who: Staff, job: string, payload: string | null, key: string | null) =>
  withActor(who.token, (db) => db.$executeRaw(sql`select app.enqueue(${job}, ${payload}::jsonb, ${key})`))

describe('a job that the web asks for', () => {
  test('waits once its transaction is committed, with who asked for it, and is done', async () => {
    const { owner, addresses } = await testDb()
    await owner.query('drop table if exists session_mark_2028')
    await withActor(administrator.token, (db) => asking(db, 2028))
    expect(await waiting()).toEqual([
      {
        task: 'make_room_for_year',
        payload: {
          year: 2028,
          asked: {
            membershipId: administrator.membershipId,
            schoolId: school,
            trustId: null,
            authorityId: null,
          },
        },
      },
    ])
    const notifier = { send: () => Promise.reject(new Error('no mail here')) }
    await runOnce({
      connectionString: addresses.worker,
      taskList: taskListOf(JOBS, notifier),
      noPreparedStatements: true,
    })
    await expect.poll(waiting).toEqual([])
    const { rows } = await owner.query("select to_regclass('session_mark_2028') is not null as made")
    expect(rows).toEqual([{ made: true }])
  })

  test('is undone with what it was asked in', async () => {
    const undone = withActor(administrator.token, async (db) => {
      await asking(db, 2028)
      throw new Error('something else failed')
    })
    await expect(undone).rejects.toThrow('something else failed')
    expect(await waiting()).toEqual([])
  })

  test('waits once a key; another school’s key is another', async () => {
    await withActor(administrator.token, (db) => asking(db, 2028))
    await withActor(administrator.token, (db) => asking(db, 2028))
    await withActor(elsewhere.token, (db) => asking(db, 2028))
    await withActor(administrator.token, (db) => asking(db, 2027))
    expect((await waiting()).map(({ payload }) => payload['year'])).toEqual([2028, 2028, 2027])
  })

  test('is not one that only the timetable or another job may ask for, nor one that is not there', async () => {
    for (const job of ['forget_sessions', 'weekly_report', 'no_such_job'])
      await expect(raw(administrator, job, '{}', 'k')).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await waiting()).toEqual([])
  })

  test('is not asked for by a role without its ability, nor by whoever is signed out', async () => {
    await expect(withActor(teacher.token, (db) => asking(db, 2028))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const { app } = await testDb()
    await expect(app.query("select app.enqueue('make_room_for_year', '{}', 'k')")).rejects.toThrow(
      'signed_out',
    )
  })

  test('cannot say for itself who asked, and is small', async () => {
    await raw(administrator, 'make_room_for_year', '{"year":2028,"asked":{"schoolId":1}}', 'k')
    expect((await waiting())[0]!.payload['asked']).toMatchObject({ schoolId: school })
    for (const payload of ['[]', '7', null, JSON.stringify({ long: 'x'.repeat(9000) })])
      await expect(raw(administrator, 'make_room_for_year', payload, 'k')).rejects.toMatchObject({
        code: 'bad_request',
      })
    for (const key of ['', 'a b', null, 'x'.repeat(101)])
      await expect(raw(administrator, 'make_room_for_year', '{}', key)).rejects.toMatchObject({
        code: 'bad_request',
      })
  })

  test('is refused before it is asked for when its payload makes no sense', async () => {
    await expect(withActor(administrator.token, (db) => asking(db, 12))).rejects.toThrow()
    expect(await waiting()).toEqual([])
  })
})

test('every job that is open to the web is a job', () => {
  expect(JOBS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(WEB_JOBS)))
})
