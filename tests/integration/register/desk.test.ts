import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findsText } from '#domain/index.ts'
import { recordArrival, recordDeparture, restoreMark, takeCall } from '#features/register/desk/commands.ts'
import { arrivalHint } from '#features/register/desk/arrival-hint.ts'
import { loadDesk } from '#features/register/desk/queries.ts'
import { deskForm } from '#features/register/desk/schema.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import {
  all,
  clockAt,
  DAY,
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

const as = <T>(staff: Staff, work: (context: SchoolContext) => Promise<T>): Promise<T> =>
  withActor(staff.token, async (db, actor) =>
    work({ db, actor, school: await findSchool(db, String(school.urn)), today: today() }),
  )

const call = (said: Record<string, string>) =>
  as(office, (context) =>
    takeCall(context, deskForm.parse({ kind: 'away', pupil: String(pupil), sessions: 'AM', ...said })),
  )

const markOf = async (session: 'AM' | 'PM' = 'AM') =>
  (await marksOf(school, DAY, session)).find((mark) => mark.pupil === pupil)

describe('a call', () => {
  test('taken at 8:15, before any register opens, is in the register', async () => {
    expect(await call({ code: 'i', comment: 'Fever since last night' })).toMatch(/Illness.*this morning/)
    expect(await markOf()).toMatchObject({ code: 'I', revision: 1 })
    expect(await rowsOf('mark_detail', school)).toMatchObject([
      { comment: 'Fever since last night', restricted: true },
    ])
  })

  test('for the whole day fills both sessions or neither', async () => {
    await call({ code: 'I', sessions: 'both' })
    expect([await markOf('AM'), await markOf('PM')]).toMatchObject([{ code: 'I' }, { code: 'I' }])
    const other = school.pupils[1]!
    await save(school, office, all([other], '\\'), { session: 'PM' })
    await expect(call({ code: 'I', sessions: 'both', pupil: String(other) })).rejects.toMatchObject({
      code: 'stands',
    })
    expect((await marksOf(school)).map((mark) => mark.pupil)).toEqual([pupil])
  })

  test('explains an N at once, with its reason after the closing time', async () => {
    await save(school, office, all([pupil], 'N'))
    await clockAt('09:40')
    await call({ code: 'I', comment: 'Mother rang' })
    expect(await rowsOf('mark_amendment', school)).toMatchObject([
      { original: 'N', amended: 'I', after_close: true, reason: 'Mother rang' },
    ])
  })

  test('replaces no other mark unseen', async () => {
    await save(school, office, all([pupil], '/'))
    await expect(call({ code: 'I' })).rejects.toMatchObject({
      fieldErrors: { replace: [expect.stringMatching(/already has \//)] },
    })
    await call({ code: 'I', replace: 'AM1' })
    expect(await markOf()).toMatchObject({ code: 'I', revision: 2 })
  })

  test('names every mark it would replace, and replaces none that was changed since it was named', async () => {
    await save(school, office, all([pupil], '/'))
    await save(school, office, all([pupil], 'M'), { session: 'PM' })
    await expect(call({ code: 'I', sessions: 'both' })).rejects.toMatchObject({
      fieldErrors: { replace: [expect.stringMatching(/has \/ this morning.*has M this afternoon/)] },
      values: { stands: 'AM1 PM1' },
    })
    await save(
      school,
      office,
      all([pupil], 'B', 1).map((mark) => ({ ...mark, detail: { nature: 'Visit' } })),
      {
        session: 'PM',
      },
    )
    await expect(call({ code: 'I', sessions: 'both', replace: 'AM1 PM1' })).rejects.toMatchObject({
      fieldErrors: { replace: [expect.stringMatching(/has B this afternoon/)] },
      values: { stands: 'AM1 PM2' },
    })
    expect([await markOf('AM'), await markOf('PM')]).toMatchObject([{ code: '/' }, { code: 'B' }])
    await call({ code: 'I', sessions: 'both', replace: 'AM1 PM2' })
    expect([await markOf('AM'), await markOf('PM')]).toMatchObject([{ code: 'I' }, { code: 'I' }])
  })

  test.each(['L', 'U'])('typed as %s is an arrival now: the clock says which, and how late', async (code) => {
    await clockAt('09:40')
    expect(await call({ code })).toMatch(/U, 55 minutes late/)
    expect(await markOf()).toMatchObject({ code: 'U', minutes: 55 })
    expect(await rowsOf('presence_event', school)).toMatchObject([{ kind: 'arrived', pupil_id: pupil }])
  })

  test('is refused in words beside its field, and writes nothing', async () => {
    await expect(call({ code: 'B' })).rejects.toMatchObject({
      fieldErrors: { 'detail.nature': [expect.any(String)] },
    })
    await expect(call({ code: 'XQ' })).rejects.toMatchObject({ fieldErrors: { code: [expect.any(String)] } })
    expect(await markOf()).toBeUndefined()
  })

  test('about a pupil of another school is not found', async () => {
    const other = await makeRegisterSchool(1)
    await expect(call({ code: 'I', pupil: String(other.pupils[0]) })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the late desk', () => {
  const arrival = () => as(office, (context) => recordArrival(context, { pupil, comment: 'Bus' }))

  test.each([
    ['08:57', 'L', 12],
    ['09:14', 'L', 29],
    ['09:15', 'U', 30],
    ['10:05', 'U', 80],
  ])('at %s writes %s, %i minutes late, and who is in', async (clock, code, minutes) => {
    await clockAt(clock)
    await arrival()
    expect(await markOf()).toMatchObject({ code, minutes })
    expect(await rowsOf('presence_event', school)).toMatchObject([
      { kind: 'arrived', pupil_id: pupil, note: 'Bus' },
    ])
  })

  test('says who is in, whatever stands that is not for the office to change', async () => {
    const head = await makeStaff(school.id, 'headteacher')
    await save(school, head, all([pupil], 'R'))
    await clockAt('08:57')
    await arrival()
    expect(await markOf()).toMatchObject({ code: 'R', revision: 1 })
    expect(await rowsOf('presence_event', school)).toMatchObject([{ kind: 'arrived', pupil_id: pupil }])
  })

  test('leaves the register alone before the session starts', async () => {
    await arrival()
    expect(await markOf()).toBeUndefined()
    expect(await rowsOf('presence_event', school)).toHaveLength(1)
  })

  test('makes an N that came after closing U with a reason, and leaves an appointment what it was', async () => {
    const other = school.pupils[1]!
    await save(school, office, [...all([pupil], 'N'), ...all([other], 'M')])
    await clockAt('10:00')
    await arrival()
    expect(await markOf()).toMatchObject({ code: 'U', minutes: 75 })
    expect(await as(office, (context) => recordArrival(context, { pupil: other, comment: '' }))).toMatch(
      /stays M/,
    )
    expect((await marksOf(school)).map(({ code }) => code)).toEqual(['U', 'M'])
  })

  test('reckons by the times of the pupil’s own year group', async () => {
    const { owner } = await testDb()
    await owner.query(
      `insert into session_time (school_id, session, year_group, from_date, starts, opens, closes, ends)
       values ($1, 'AM', 0, '2026-09-01', '09:15', '09:15', '09:45', '12:00')`,
      [school.id],
    )
    await owner.query(
      `insert into pupil_year_group (school_id, pupil_id, year_group, from_date) values ($1, $2, 0, '2026-09-01')`,
      [school.id, pupil],
    )
    await clockAt('09:20')
    await arrival()
    expect(await markOf()).toMatchObject({ code: 'L', minutes: 5 })
  })

  test('in the afternoon is about the afternoon', async () => {
    await clockAt('13:10')
    await arrival()
    expect(await markOf()).toBeUndefined()
    expect(await markOf('PM')).toMatchObject({ code: 'L', minutes: 10 })
  })

  test('somebody who leaves keeps the mark', async () => {
    await save(school, office, all([pupil], '/'))
    await clockAt('10:30')
    await as(office, (context) => recordDeparture(context, { pupil, comment: 'Dentist' }))
    expect(await markOf()).toMatchObject({ code: '/', revision: 1 })
    expect(await rowsOf('presence_event', school)).toMatchObject([{ kind: 'left', note: 'Dentist' }])
  })
})

describe('what was just recorded', () => {
  test('is listed with the way back, details and all; once the register has closed it asks for the reason', async () => {
    const detail = { nature: 'Forest school' }
    await save(school, office, [{ pupilId: pupil, code: 'B', seen: 0, detail, comment: 'Until noon' }])
    await call({ code: 'I', replace: 'AM1' })
    const listed = async () => (await as(office, loadDesk)).recorded.find((mark) => mark.pupilId === pupil)
    expect(await listed()).toMatchObject({ code: 'I', revision: 2, before: 'B' })
    await as(office, (context) => restoreMark(context, { pupil, session: 'AM', seen: 2, reason: '' }))
    expect(await markOf()).toMatchObject({ code: 'B', revision: 3 })
    expect(await rowsOf('mark_detail', school)).toMatchObject([{ detail, comment: 'Until noon' }])
    await clockAt('09:15')
    expect(await listed()).toMatchObject({ code: 'B', revision: 3, before: 'I', closed: true })
    const undo = (reason: string) =>
      as(office, (context) => restoreMark(context, { pupil, session: 'AM', seen: 3, reason }))
    await expect(undo('')).rejects.toMatchObject({ fieldErrors: { reason: [expect.any(String)] } })
    await undo('Marked by mistake')
    expect(await markOf()).toMatchObject({ code: 'I', revision: 4 })
    const history = await rowsOf<{ revision: number }>('mark_amendment', school)
    expect(history.find(({ revision }) => revision === 3)).toMatchObject({
      original: 'B',
      amended: 'I',
      after_close: true,
      reason: 'Marked by mistake',
    })
  })

  test('is put back by nobody who has not seen what stands', async () => {
    await save(school, office, all([pupil], 'N'))
    await call({ code: 'I' })
    await save(school, office, [{ pupilId: pupil, code: 'M', seen: 2 }])
    await expect(
      as(office, (context) => restoreMark(context, { pupil, session: 'AM', seen: 2, reason: '' })),
    ).rejects.toMatchObject({ code: 'stale' })
    expect(await markOf()).toMatchObject({ code: 'M' })
  })
})

describe('the desk’s list', () => {
  test('holds everybody on roll today and nobody else', async () => {
    await makePupil(school.id, school.group, { to: '2026-11-17' })
    await makePupil(school.id, school.group, { from: '2026-11-19' })
    expect((await as(office, loadDesk)).pupils.map(([id]) => id).sort()).toEqual([...school.pupils].sort())
  })

  test('says of each what the registers of today say, and a hidden code by its class alone', async () => {
    const officer = await makeStaff(school.id, 'attendance_officer')
    await save(school, officer, [...all([pupil], 'I'), ...all([school.pupils[1]!], 'R')])
    const desk = await as(office, loadDesk)
    const found = (id: number) => desk.pupils.find(([one]) => one === id)!
    expect(found(pupil).slice(3, 6)).toEqual([99, ['I', 'authorised'], null])
    expect(desk.spoken['I authorised']).toBe('ill')
    expect(found(school.pupils[1]!)[4]).toEqual(['', 'authorised'])
  })

  test('tells two of one name apart, and finds each by a name they do not go by', async () => {
    const { owner } = await testDb()
    await owner.query(
      `update pupil_name set known_surname = 'Khan', known_forename = 'Zoë', legal_surname = 'Łukasz',
         legal_middle_names = case pupil_id when $2 then 'Amina' else 'Noor' end where pupil_id = any ($1)`,
      [school.pupils.slice(0, 2), school.pupils[0]],
    )
    const { pupils } = await as(office, loadDesk)
    const alike = pupils.filter(([, name]) => name.startsWith('Khan'))
    expect(alike.map(([, name]) => name).sort()).toEqual(['Khan, Zoë (Amina)', 'Khan, Zoë (Noor)'])
    for (const one of alike) expect(findsText(`${one[1]} ${one[6]}`, 'lukasz zoe')).toBe(true)
  })

  test('foretells an arrival as the server will judge it, by the pupil’s own times and marks', async () => {
    await save(school, office, all([school.pupils[1]!], 'M'))
    await clockAt('09:40')
    const desk = await as(office, loadDesk)
    const hint = (id: number) =>
      arrivalHint(
        desk,
        desk.pupils.find(([one]) => one === id)!,
        desk.serverNow,
      )
    expect(hint(pupil)).toBe('U, 55 minutes late: the register is closed since 9:15 am.')
    expect(hint(school.pupils[1]!)).toBe('The mark stays what it is.')
  })

  test('is not there for a teacher', async () => {
    const teacher = await makeStaff(school.id, 'class_teacher', school.group)
    await expect(as(teacher, loadDesk)).rejects.toMatchObject({ code: 'not_found' })
  })
})
