import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  all,
  clockAt,
  DAY,
  makeRegisterSchool,
  makeStaff,
  marksOf,
  realClock,
  requestFor,
  rowsOf,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'
import { saveRegister } from '#features/register/commands.ts'
import { saveRequest } from '#features/register/contract.ts'
import { loadRegister } from '#features/register/queries.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/page.ts'

let school: TestSchool
let teacher: Staff
let office: Staff

beforeEach(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool()
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
  office = await makeStaff(school.id, 'office')
})
afterAll(realClock)

const view = (staff: Staff, session: 'AM' | 'PM' = 'AM') =>
  withActor(staff.token, async (db, actor) =>
    loadRegister(
      { db, actor, school: await findSchool(db, String(school.urn)), today: today() },
      { groupId: school.group, date: DAY, session },
    ),
  )

describe('a register that is saved', () => {
  test('is written once and is on the page, taken by its author', async () => {
    const reply = await save(school, teacher, all(school.pupils, '/'))
    expect(reply.written).toHaveLength(5)
    expect(reply.registers).toEqual([school.group])
    const page = await view(teacher)
    expect(page.rows.map(({ mark }) => mark?.code)).toEqual(['/', '/', '/', '/', '/'])
    expect(page.taken).toMatchObject({ at: expect.any(String) })
    expect(page.palette.map(({ code }) => code)).toEqual(['/', 'L', 'N'])
  })

  test('changes nothing when the same request comes again, and hears the same answer', async () => {
    const request = saveRequest.parse(requestFor(school, teacher, all(school.pupils, '/')))
    const first = await saveRegister(teacher.token, request)
    const before = await rowsOf('session_mark', school)
    await save(school, office, [{ pupilId: school.pupils[0]!, code: 'N', seen: 1 }])
    expect(await saveRegister(teacher.token, request)).toEqual(first)
    expect((await marksOf(school)).map(({ code }) => code)).toEqual(['N', '/', '/', '/', '/'])
    expect(await rowsOf('mark_amendment', school)).toHaveLength(1)
    expect(await rowsOf('session_mark', school)).toHaveLength(before.length)
  })
})
