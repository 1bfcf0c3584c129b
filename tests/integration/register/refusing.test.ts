import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testDb } from '../../support/database.ts'
import {
  all,
  clockAt,
  makePupil,
  makeRegisterSchool,
  makeStaff,
  marksOf,
  realClock,
  rowsOf,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'
import { makeGroup } from '../../support/people.ts'

let school: TestSchool
let teacher: Staff
let office: Staff
let pupil: number

beforeEach(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(3)
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
  office = await makeStaff(school.id, 'office')
  pupil = school.pupils[0]!
})
afterAll(realClock)

const one = (code: string, other: object = {}) => [{ pupilId: pupil, code, seen: 0, ...other }]

describe('after the register closed', () => {
  beforeEach(async () => {
    await save(school, teacher, one('N'))
    await clockAt('09:15')
  })

  test('a change needs a reason, and says so beside the reason', async () => {
    const reply = await save(school, office, one('I', { seen: 1 }))
    expect(reply.refused).toMatchObject([{ pupilId: pupil, problem: 'reason_needed', field: 'reason' }])
    expect(await marksOf(school)).toMatchObject([{ code: 'N', revision: 1 }])
  })

  test('a change with a reason keeps original, amended, reason, date, name and position', async () => {
    await save(school, office, one('I', { seen: 1, reason: 'Mother rang at nine' }))
    expect(await rowsOf('mark_amendment', school)).toMatchObject([
      {
        original: 'N',
        amended: 'I',
        after_close: true,
        reason: 'Mother rang at nine',
        by_membership: office.membershipId,
        person_name: expect.stringMatching(/^Person/),
        position: 'office',
        original_by: teacher.membershipId,
      },
    ])
  })

  test('a teacher changes no mark any more, with or without a reason, but still marks the blank', async () => {
    const marks = [...one('/', { seen: 1, reason: 'He is here' }), ...all(school.pupils.slice(1), '/')]
    const reply = await save(school, teacher, marks)
    expect(reply.refused).toMatchObject([{ pupilId: pupil, problem: 'closed' }])
    expect(reply.written).toHaveLength(2)
  })

  test('one minute earlier the same change is free', async () => {
    await clockAt('09:14')
    expect((await save(school, teacher, one('/', { seen: 1 }))).written).toEqual([[pupil, 2]])
  })
})

describe('whose mark is whose', () => {
  test('a teacher cannot overwrite the office’s, but with a child who is there', async () => {
    await save(school, office, one('I'))
    const reply = await save(school, teacher, one('N', { seen: 1 }))
    expect(reply.refused).toMatchObject([{ problem: 'not_yours' }])
    expect(await marksOf(school)).toMatchObject([{ code: 'I', by: office.membershipId }])
    expect((await save(school, teacher, one('/', { seen: 1 }))).written).toEqual([[pupil, 2]])
    expect(await rowsOf('mark_amendment', school)).toMatchObject([
      { original: 'I', original_by: office.membershipId, amended: '/', by_membership: teacher.membershipId },
    ])
  })

  test('a child who is there is marked so over a code the teacher may not see, until the register closes', async () => {
    await save(school, await makeStaff(school.id, 'attendance_officer'), one('R'))
    await clockAt('09:15')
    expect((await save(school, teacher, one('/', { seen: 1 }))).refused).toMatchObject([
      { problem: 'not_yours' },
    ])
    await clockAt('08:55')
    expect((await save(school, teacher, one('/', { seen: 1 }))).written).toEqual([[pupil, 2]])
  })

  test('a teacher enters only present, late and no reason yet', async () => {
    const reply = await save(school, teacher, one('I'))
    expect(reply.refused).toMatchObject([
      { problem: 'code_not_allowed', message: expect.stringMatching(/office/) },
    ])
  })

  test('leave of absence is not the office’s to enter, and is the headteacher’s', async () => {
    const detail = { leaveRequest: 'Asked by Mr Hale on 2 Nov' }
    expect((await save(school, office, one('C', { detail }))).refused).toMatchObject([
      { problem: 'code_not_allowed' },
    ])
    const head = await makeStaff(school.id, 'headteacher')
    expect((await save(school, head, one('C', { detail }))).written).toHaveLength(1)
  })

  test('a hidden code is not learnt by guessing it, nor from a stale answer', async () => {
    const officer = await makeStaff(school.id, 'attendance_officer')
    await save(school, officer, one('R'))
    const guess = (code: string, seen: number) => save(school, office, one(code, { seen }))
    expect((await guess('R', 1)).refused).toMatchObject([{ problem: 'not_yours' }])
    expect((await guess('I', 1)).refused).toMatchObject([{ problem: 'not_yours' }])
    expect((await guess('R', 0)).stale).toMatchObject([{ code: '', statClass: 'authorised' }])
  })

  test('another group’s pupil, and another school’s, are not found', async () => {
    const elsewhere = await makePupil(school.id, await makeGroup(school.id, '3C'))
    const other = await makeRegisterSchool(1)
    for (const stranger of [elsewhere, other.pupils[0]!])
      await expect(save(school, teacher, [...one('/'), ...all([stranger], '/')])).rejects.toMatchObject({
        code: 'not_found',
      })
    await expect(save(other, teacher, all(other.pupils, '/'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await marksOf(school)).toEqual([])
    expect(await marksOf(other)).toEqual([])
  })

  test('a register is sent by its author alone, in the position it was taken in', async () => {
    const claimed = { membershipId: teacher.membershipId }
    await expect(save(school, office, one('/'), claimed)).rejects.toMatchObject({ code: 'not_author' })
    await expect(save(school, office, one('\\'), claimed)).rejects.toMatchObject({ code: 'not_author' })
    expect(await marksOf(school)).toEqual([])
  })

  test('a revoked session writes nothing', async () => {
    const { owner } = await testDb()
    await owner.query('update auth_session set revoked_at = now() where membership_id = $1', [
      teacher.membershipId,
    ])
    await expect(save(school, teacher, one('/'))).rejects.toMatchObject({ code: 'signed_out' })
    await expect(save(school, teacher, one('\\'))).rejects.toMatchObject({ code: 'signed_out' })
  })

  test('a cover teacher has the day of the cover, and can still deliver it the day after', async () => {
    const cover = await makeStaff(school.id, 'cover_teacher')
    const { owner } = await testDb()
    await owner.query(
      `insert into membership_scope (school_id, membership_id, group_id, from_date, to_date)
       values ($1, $2, $3, '2026-11-17', '2026-11-17')`,
      [school.id, cover.membershipId, school.group],
    )
    await expect(save(school, cover, one('/'))).rejects.toMatchObject({ code: 'not_found' })
    expect((await save(school, cover, one('/'), { date: '2026-11-17' })).written).toHaveLength(1)
  })
})

describe('who can be marked', () => {
  test('not a leaver after the last day, which still counts', async () => {
    const leaver = await makePupil(school.id, school.group, { to: '2026-11-17' })
    expect((await save(school, office, all([leaver], '/'), { date: '2026-11-17' })).written).toHaveLength(1)
    expect((await save(school, office, all([leaver], '/'))).refused).toMatchObject([
      { problem: 'not_on_roll' },
    ])
  })

  test('a joiner from the starting day, and not before', async () => {
    const joiner = await makePupil(school.id, school.group, { from: '2026-11-18' })
    expect((await save(school, teacher, all([joiner], '/'), { date: '2026-11-17' })).refused).toMatchObject([
      { problem: 'not_on_roll' },
    ])
    expect((await save(school, teacher, all([joiner], '/'))).written).toHaveLength(1)
  })

  test('nobody as Z, which follows from the starting day', async () => {
    const head = await makeStaff(school.id, 'headteacher')
    expect((await save(school, head, one('Z'))).refused).toMatchObject([{ problem: 'code_not_allowed' }])
  })

  test('nobody on a day without a session, and a year group by its own calendar', async () => {
    expect((await save(school, office, one('/'), { date: '2026-11-15' })).refused).toMatchObject([
      { problem: 'no_session' },
    ])
    const { owner } = await testDb()
    await owner.query(
      `insert into pupil_year_group (school_id, pupil_id, year_group, from_date) values ($1, $2, 3, '2026-09-01')`,
      [school.id, pupil],
    )
    await owner.query(
      `insert into school_day (school_id, date, year_group, am, pm) values ($1, '2026-11-18', 3, false, true)`,
      [school.id],
    )
    const reply = await save(school, office, all(school.pupils, '/'))
    expect(reply.refused).toMatchObject([{ pupilId: pupil, problem: 'no_session' }])
    expect(reply.written).toHaveLength(2)
  })

  test('nobody before the day, and by a teacher not a week after it', async () => {
    await expect(save(school, office, one('/'), { date: '2026-11-19' })).rejects.toMatchObject({
      code: 'future',
    })
    await expect(save(school, teacher, one('/'), { date: '2026-11-10' })).rejects.toMatchObject({
      code: 'too_late',
    })
    expect((await save(school, office, one('/'), { date: '2026-11-10' })).written).toHaveLength(1)
  })

  test('nobody where the register is kept in another system', async () => {
    const { owner } = await testDb()
    await owner.query(`update school set register_kept_in = 'elsewhere' where id = $1`, [school.id])
    await expect(save(school, office, one('/'))).rejects.toMatchObject({ code: 'kept_elsewhere' })
  })
})

describe('what the rules forbid', () => {
  test('is handed back with a sentence and its field, while the others are written', async () => {
    const [, second, third] = school.pupils
    const reply = await save(school, office, [
      ...one('B'),
      { pupilId: second!, code: '\\', seen: 0 },
      { pupilId: third!, code: '/', seen: 0 },
    ])
    expect(reply.written).toEqual([[third, 1]])
    expect(reply.refused).toMatchObject([
      { pupilId: pupil, field: 'nature', message: expect.stringMatching(/needs an answer/) },
      { pupilId: second, field: 'session', message: expect.stringMatching(/afternoon only/) },
    ])
  })

  test('X is for those outside compulsory school age alone', async () => {
    const young = await makePupil(school.id, school.group, { born: '2023-05-01' })
    const reply = await save(school, office, [...one('X'), ...all([young], 'X')])
    expect(reply.written).toEqual([[young, 1]])
    expect(reply.refused).toMatchObject([
      { pupilId: pupil, message: expect.stringMatching(/compulsory school age/) },
    ])
  })

  test('a code withdrawn in 2024 names those that took its place', async () => {
    const [refused] = (await save(school, office, one('H'))).refused
    expect(refused!.message).toMatch(/Use C, G instead/)
  })

  test('minutes belong to somebody late and to nobody else', async () => {
    await save(school, office, [
      ...one('/', { minutesLate: 12 }),
      { pupilId: school.pupils[1]!, code: 'L', minutesLate: 12, seen: 0 },
    ])
    expect((await marksOf(school)).map(({ minutes }) => minutes)).toEqual([0, 12])
  })
})

test('a change is kept with its reason also where no session times are set', async () => {
  const { owner } = await testDb()
  await owner.query('delete from session_time where school_id = $1', [school.id])
  await save(school, office, one('N'))
  await save(school, office, one('/', { seen: 1 }))
  expect(await rowsOf('mark_amendment', school)).toMatchObject([{ after_close: false }])
})
