import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { explanationsOf } from '#features/register/amending/explanations.ts'
import { loadMark } from '#features/register/amending/queries.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import {
  all,
  clockAt,
  DAY,
  makeRegisterSchool,
  makeStaff,
  realClock,
  rowsOf,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let office: Staff
let pupil: number

beforeEach(async () => {
  await clockAt('08:15')
  school = await makeRegisterSchool(2)
  office = await makeStaff(school.id, 'office')
  pupil = school.pupils[0]!
})
afterAll(realClock)

describe('a mark’s own page', () => {
  const read = (staff: Staff) =>
    withActor(staff.token, async (db, actor) => {
      const context = { db, actor, school: await findSchool(db, String(school.urn)), today: today() }
      return loadMark(context, { pupil: String(pupil), date: DAY, session: 'AM' })
    })

  test('shows what it is and all it has been, and asks for a reason once closed', async () => {
    await save(school, office, all([pupil], 'N'))
    await clockAt('09:40')
    const said = 'Mother rang'
    await save(school, office, [{ pupilId: pupil, code: 'I', seen: 1, comment: said, reason: said }])
    const officer = await makeStaff(school.id, 'attendance_officer')
    expect(await read(officer)).toMatchObject({
      revision: 2,
      closed: true,
      mayChange: true,
      mark: {
        code: 'I',
        comment: 'Mother rang',
        amendments: [{ original: 'N', amended: 'I', reason: 'Mother rang', position: 'office' }],
      },
    })
  })

  // Reg 10: the person who made the original entry is shown. A head of year may not read the list of staff.
  test.each(['head_of_year', 'class_teacher'] as const)(
    'names who made the entry that was changed, to a %s too',
    async (role) => {
      await save(school, office, all([pupil], 'N'))
      const officer = await makeStaff(school.id, 'attendance_officer')
      await save(school, officer, [{ pupilId: pupil, code: 'L', seen: 1, minutesLate: 4 }])
      const reader = await makeStaff(school.id, role, school.group)
      const { mark } = await read(reader)
      expect(mark?.amendments).toMatchObject([
        {
          originalBy: expect.stringMatching(/^Person \d+$/),
          originalPosition: 'office',
          position: 'attendance_officer',
        },
      ])
    },
  )

  test('writes it down when somebody reads what is restricted, and gives others the class alone', async () => {
    const officer = await makeStaff(school.id, 'attendance_officer')
    await save(school, officer, all([pupil], 'R'))
    const teacher = await makeStaff(school.id, 'class_teacher', school.group)
    expect(await read(teacher)).toMatchObject({
      mayChange: false,
      mark: { code: '', statClass: 'authorised' },
    })
    expect(await rowsOf('access_log', school)).toEqual([])
    await read(officer)
    expect(await rowsOf('access_log', school)).toMatchObject([
      { what: 'restricted mark', pupil_id: pupil, membership_id: officer.membershipId },
    ])
  })

  test('is not there for another group’s teacher', async () => {
    const stranger = await makeStaff(school.id, 'class_teacher')
    await expect(read(stranger)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('offers an N its explanations, each with the reason it records, of the codes of the role', async () => {
    await save(school, office, all([pupil], 'N'))
    const { mark, palette } = await read(office)
    const offered = (codes: typeof palette) =>
      explanationsOf(mark, codes).map(({ code, reason }) => `${code}: ${reason}`)
    expect(offered(palette)).toEqual([
      'I: Parent telephoned',
      'I: Parent e-mailed',
      'M: Medical appointment confirmed',
      'O: No acceptable reason was given',
    ])
    expect(offered(palette.filter(({ code }) => code === 'M'))).toEqual(['M: Medical appointment confirmed'])
    expect(explanationsOf(mark && { ...mark, code: 'I' }, palette)).toEqual([])
  })
})
