import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupExtractFile } from '#features/register/extract/files.ts'
import { loadGroupExtract, loadPupilExtract } from '#features/register/extract/queries.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { makeGroup } from '../../support/people.ts'
import {
  all,
  clockAt,
  makeRegisterSchool,
  makeStaff,
  realClock,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let officer: Staff
let moved: number
let stayed: number
let other: number

/** From Monday 16 to Friday 20 November; on Thursday one of two pupils moves from 3B to 3C. */
const WEEK = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']
const SPAN = { from: WEEK[0]!, to: WEEK[4]! }

beforeAll(async () => {
  await clockAt('2026-11-20T08:50')
  school = await makeRegisterSchool(2)
  ;[moved, stayed] = school.pupils as [number, number]
  officer = await makeStaff(school.id, 'attendance_officer')
  other = await makeGroup(school.id, '3C')
  const { owner } = await testDb()
  await owner.query(`update pupil_group set to_date = '2026-11-18' where school_id = $1 and pupil_id = $2`, [
    school.id,
    moved,
  ])
  await owner.query(
    `insert into pupil_group (school_id, pupil_id, group_id, from_date) values ($1, $2, $3, '2026-11-19')`,
    [school.id, moved, other],
  )
  for (const date of WEEK) {
    await clockAt(`${date}T08:50`)
    await save(school, officer, all(school.pupils, '/'), { date })
  }
})
afterAll(realClock)

const asked = <T>(work: (context: Parameters<typeof loadGroupExtract>[0]) => Promise<T>) =>
  withActor(officer.token, async (db, actor) =>
    work({ db, actor, school: await findSchool(db, String(school.urn)), today: today() }),
  )

const entriesOf = (group: number) =>
  asked(async (context) =>
    (await loadGroupExtract(context, String(group), SPAN)).marks.map(({ pupilId, date }) => [pupilId, date]),
  )

test('a pupil moved within the week stands in each class’s extract with the days in that class', async () => {
  const days = (pupil: number, dates: string[]) => dates.map((date) => [pupil, date])
  expect(new Set(await entriesOf(school.group))).toEqual(
    new Set([...days(moved, WEEK.slice(0, 3)), ...days(stayed, WEEK)]),
  )
  expect(await entriesOf(other)).toEqual(days(moved, WEEK.slice(3)))
})

test('the files of both classes together count each session once', async () => {
  const lines = async (group: number) =>
    asked(async (context) => (await (await groupExtractFile(context, String(group), SPAN)).text()).trim())
  const entries = [await lines(school.group), await lines(other)].flatMap((text) => text.split('\n').slice(1))
  expect(entries).toHaveLength(10)
  expect(new Set(entries).size).toBe(10)
})

test('the pupil’s own extract holds the whole week', async () => {
  const { marks } = await asked((context) => loadPupilExtract(context, String(moved), SPAN))
  expect(marks.map(({ date }) => date)).toEqual(WEEK)
})
