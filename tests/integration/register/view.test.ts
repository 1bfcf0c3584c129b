import { afterAll, beforeEach, expect, test } from 'vitest'
import type { RegisterView } from '#features/register/taking/contract.ts'
import { loadRegister } from '#features/register/taking/queries.ts'
import { localDate, type Session } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import {
  all,
  clockAt,
  DAY,
  makePupil,
  makeRegisterSchool,
  makeStaff,
  realClock,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let teacher: Staff
let officer: Staff

beforeEach(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(2)
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
  officer = await makeStaff(school.id, 'attendance_officer')
})
afterAll(realClock)

const view = (staff: Staff, date: string = DAY, session: Session = 'AM'): Promise<RegisterView> =>
  withActor(staff.token, async (db, actor) =>
    loadRegister(
      { db, actor, school: await findSchool(db, String(school.urn)), today: today() },
      { groupId: school.group, date: localDate(date), session },
    ),
  )

test('a teacher sees how a restricted code counts and nothing of what it is; the officer sees both', async () => {
  const [one, two] = school.pupils
  await save(school, officer, [
    { pupilId: one!, code: 'R', seen: 0, comment: 'Eid' },
    { pupilId: two!, code: 'I', seen: 0, comment: 'Chickenpox' },
  ])
  const seen = await view(teacher)
  expect(JSON.stringify(seen)).not.toMatch(/"R"|Eid|Chickenpox|religious/i)
  expect(seen.rows[0]!.mark).toMatchObject({
    code: '',
    statClass: 'authorised',
    spoken: 'authorised absence',
    locked: true,
  })
  expect(seen.rows[1]!.mark).toMatchObject({ code: 'I', comment: '', locked: true })
  expect((await view(teacher, DAY, 'PM')).rows[0]!.recent).toMatchObject([
    { code: '', statClass: 'authorised' },
  ])
  expect((await view(officer)).rows[0]!.mark).toMatchObject({ code: 'R', comment: 'Eid', locked: false })
})

test('not even raw SQL gives a teacher the medical detail of a mark, standing or overwritten', async () => {
  const [pupil] = school.pupils
  await save(school, officer, [{ pupilId: pupil!, code: 'I', seen: 0, comment: 'Chickenpox' }])
  await save(school, officer, [{ pupilId: pupil!, code: 'N', seen: 1 }])
  const { app } = await testDb()
  const read = (what: string) => app.query(`set local app.session = '${teacher.token}'; ${what}`)
  await expect(read('select original_detail from mark_amendment')).rejects.toThrow(/permission denied/)
  const before = await read(`select * from app.overwritten(${school.id}, ${pupil}, '${DAY}', 'AM', 2)`)
  expect(before).toMatchObject([{}, { rows: [] }])
  const amendments = await read(`select original from mark_amendment where school_id = ${school.id}`)
  expect(amendments).toMatchObject([{}, { rows: [{ original: 'I' }] }])
})

test('the marks of the ten school days before stand beside each name, and this morning’s in the afternoon', async () => {
  await save(school, officer, all(school.pupils, 'N'), { date: '2026-11-03' })
  await save(school, officer, all(school.pupils, 'I'), { date: '2026-11-04' })
  await save(school, officer, all(school.pupils, '/'))
  const dates = async (session: Session) =>
    (await view(teacher, DAY, session)).rows[0]!.recent.map(({ date, code }) => `${date} ${code}`)
  expect(await dates('AM')).toEqual(['2026-11-04 I'])
  expect(await dates('PM')).toEqual(['2026-11-04 I', `${DAY} /`])
})

test('lists those in the group and on roll that day: no leaver, a joiner at once', async () => {
  const leaver = await makePupil(school.id, school.group, { to: '2026-11-17' })
  const joiner = await makePupil(school.id, school.group, { from: '2026-11-18' })
  const ids = async (date: string) => (await view(officer, date)).rows.map(({ pupilId }) => pupilId)
  expect(await ids('2026-11-17')).toEqual([...school.pupils, leaver])
  expect(await ids(DAY)).toEqual([...school.pupils, joiner])
})

test('offers the code of a pattern to whoever takes the register, without its detail', async () => {
  const { owner } = await testDb()
  await owner.query(
    `insert into session_pattern (school_id, pupil_id, sessions, otherwise, agreement, from_date, to_date)
     values ($1, $2, '1111000000', 'C2', 'Agreed on 1 Sep', '2026-09-01', '2026-12-18')`,
    [school.id, school.pupils[0]],
  )
  const { rows, palette } = await view(teacher)
  expect(rows.map(({ planned }) => planned)).toEqual(['C2', ''])
  expect(palette.map(({ code }) => code)).toEqual(['/', 'L', 'N', 'C2'])
  expect(palette.at(-1)).toMatchObject({ details: [], statClass: 'authorised' })
})

test('gives the office its codes in their legal groups, for the session', async () => {
  const { palette, mayAmend } = await view(await makeStaff(school.id, 'office'), DAY, 'PM')
  const codes = palette.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['\\', 'L', 'V', 'I', 'M', 'O', 'U']))
  expect(codes).not.toEqual(expect.arrayContaining(['/']))
  expect(codes.filter((code) => ['C', 'E', 'Z', '#'].includes(code))).toEqual([])
  expect(palette.find(({ code }) => code === 'B')).toMatchObject({
    group: 'Attending another place',
    details: [{ key: 'nature' }],
  })
  expect(mayAmend).toBe(true)
})

test.each([
  ['a register of more than a week ago, to a teacher', '2026-11-10', /more than a week old/],
  ['a register of a day to come', '2026-11-19', /not before/],
  ['a weekend', '2026-11-15', /Nobody in 3B has a session/],
])('says in words why nothing can be marked: %s', async (_, date, words) => {
  expect((await view(teacher, date)).closedBecause).toMatch(words)
})

test('is not there for those who take no register', async () => {
  for (const role of ['governor', 'school_admin'] as const)
    await expect(view(await makeStaff(school.id, role))).rejects.toMatchObject({ code: 'not_found' })
})
