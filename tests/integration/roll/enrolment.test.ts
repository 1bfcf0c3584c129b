import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDate, type LocalDate } from '#domain/index.ts'
import { pupilsList } from '#features/roll/pupils/asked.ts'
import { loadPupil } from '#features/roll/pupils/queries.ts'
import { loadSessions } from '#features/roll/pupils/year-sessions.ts'
import { pupilHeader } from '#features/roll/pupils/header.ts'
import { pupilList } from '#features/roll/pupils/list.ts'
import { changeEnrolment, recordLeaving, returnToRoll } from '#features/roll/record/enrolment.ts'
import { enrolmentForm, leavingForm, newPupilForm, returnForm } from '#features/roll/record/schema.ts'
import { addPupil } from '#features/roll/record/joining.ts'
import { rosterOf } from '#features/register/taking/sql.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { seenOf } from '../../support/admissions.ts'
import {
  all,
  clockAt,
  DAY,
  makeRegisterSchool,
  makeStaff,
  realClock,
  save,
  type Staff,
  type TestSchool,
} from '../../support/register.ts'

let school: TestSchool
let officer: Staff
let teacher: Staff
beforeAll(async () => {
  await clockAt('09:30')
  school = await makeRegisterSchool(1)
  officer = await makeStaff(school.id, 'attendance_officer')
  teacher = await makeStaff(school.id, 'class_teacher', school.group)
})
beforeEach(() => clockAt('09:30'))
afterAll(realClock)

const as = <T>({ token }: Staff, work: (context: SchoolContext) => Promise<T>, today = DAY): Promise<T> =>
  withActor(token, (db, actor) =>
    work({
      db,
      actor,
      school: { ...school, name: 'School', phase: 'primary', lowestYear: 0, highestYear: 6 },
      today,
    }),
  )

const joined: number[] = []

async function join(startingDay: LocalDate): Promise<number> {
  const pupil = await as(officer, (context) =>
    addPupil(
      context,
      newPupilForm.parse({
        legalForename: 'Ottilie',
        legalSurname: 'Newcome',
        sex: 'F',
        dateOfBirth: '2018-10-01',
        upn: '',
        startingDay,
        yearGroup: '3',
        group: String(school.group),
        line1: '2 Beech Walk',
        name: 'Hugh Newcome',
        relationship: 'Father',
        otherThan: joined.join(','),
      }),
    ),
  )
  joined.push(pupil)
  return pupil
}

const header = (pupil: number, on = DAY) => as(officer, ({ db }) => pupilHeader(db, school.id, pupil, on))

async function leave(pupil: number, leavingDay: LocalDate) {
  const { id, seen } = await seenOf('enrolment', pupil)
  const input = leavingForm.parse({
    pupil,
    entry: id,
    seen: JSON.stringify(seen),
    leavingDay,
    ground: '9(1)(a)',
    nextSchool: 'Hill School, Monday',
    reason: 'Confirmed by Hill School',
  })
  await as(officer, (context) => recordLeaving(context, input))
}

const listed = async (status: 'current' | 'left' | 'coming', today = DAY) =>
  (await as(officer, ({ db }) => pupilList(db, school.id, pupilsList.parse({ status }), today))).map(
    ({ pupilId }) => pupilId,
  )

test('a joiner is on the register of the starting day at once', async () => {
  const pupil = await join(DAY)
  const roster = await as(teacher, ({ db }) =>
    rosterOf(db, school.id, { groupId: school.group, date: DAY, session: 'AM' }),
  )
  expect(roster.map(({ pupilId }) => pupilId)).toContain(pupil)
})

test('who is yet to start is listed as such, with the year and group to come, and is Z until then', async () => {
  const pupil = await join(addDays(DAY, 2))
  expect(await listed('coming')).toContain(pupil)
  expect(await listed('current')).not.toContain(pupil)
  expect(await header(pupil)).toMatchObject({ yearGroup: 3, groupName: '3B' })
  const { weeks } = await as(officer, (context) => loadPupil(context, String(pupil), {}))
  const week = weeks.at(-1)?.days.map(({ AM }) => AM)
  expect(week).toEqual(['not started', 'not started', 'not started', 'not started', null])
})

test('a leaver is not marked after the last day, whoever tries, and moves to the list of those who left', async () => {
  const pupil = await join(DAY)
  await leave(pupil, DAY)
  const next = addDays(DAY, 1)
  await clockAt(`${next}T08:50`)
  const reply = await save(school, officer, all([pupil], '/'), { date: next })
  expect(reply.refused).toMatchObject([{ pupilId: pupil, problem: 'not_on_roll' }])
  expect(await listed('left', next)).toContain(pupil)
})

test('no name is deleted for days that have marks', async () => {
  const pupil = await join(DAY)
  const later = addDays(DAY, 7)
  await clockAt(`${later}T08:50`)
  await save(school, officer, all([pupil], '/'), { date: later })
  await clockAt(`${DAY}T08:50`)
  await expect(leave(pupil, DAY)).rejects.toMatchObject({ code: 'marks_after_leaving' })
})

describe('a starting day put right', () => {
  const change = async (pupil: number, startingDay: LocalDate) => {
    const { id, seen } = await seenOf('enrolment', pupil)
    const input = enrolmentForm.parse({
      pupil,
      entry: id,
      seen: JSON.stringify(seen),
      startingDay,
      reason: 'Agreed by letter',
    })
    await as(officer, (context) => changeEnrolment(context, input))
  }

  test('takes the name, the year and the group with it, so that the pupil is on the register', async () => {
    const pupil = await join(DAY)
    const before = localDate('2026-11-16')
    await change(pupil, before)
    const roster = await as(officer, ({ db }) =>
      rosterOf(db, school.id, { groupId: school.group, date: before, session: 'AM' }),
    )
    expect(roster.map(({ pupilId }) => pupilId)).toContain(pupil)
    expect((await header(pupil, before)).yearGroup).toBe(3)
  })

  test('is not put off past a mark', async () => {
    const pupil = await join(DAY)
    await save(school, officer, all([pupil], '/'))
    await expect(change(pupil, addDays(DAY, 1))).rejects.toMatchObject({
      fieldErrors: { startingDay: [expect.stringContaining('18 Nov 2026')] },
    })
  })
})

test('who left can come back, as a spell of its own, and not while still on roll', async () => {
  const pupil = await join(DAY)
  const comeBack = (startingDay: LocalDate) => {
    const input = returnForm.parse({
      pupil,
      startingDay,
      yearGroup: '3',
      group: String(school.group),
      reason: 'Moved back',
    })
    return as(officer, (context) => returnToRoll(context, input))
  }
  await expect(comeBack(DAY)).rejects.toMatchObject({ fieldErrors: { startingDay: expect.anything() } })
  await leave(pupil, DAY)
  await expect(comeBack(DAY)).rejects.toMatchObject({ fieldErrors: { startingDay: expect.anything() } })
  await comeBack(localDate('2027-01-05'))
  expect(await header(pupil, localDate('2027-01-06'))).toMatchObject({
    startingDay: '2027-01-05',
    leavingDay: null,
  })
})

describe('a pupil’s year', () => {
  test('every number opens the very sessions it counts', async () => {
    const pupil = await join(localDate('2026-11-16'))
    for (const [day, code] of [
      ['2026-11-16', 'I'],
      ['2026-11-17', 'L'],
    ] as const)
      await save(school, officer, [{ pupilId: pupil, code, seen: 0, minutesLate: code === 'L' ? 12 : 0 }], {
        date: localDate(day),
      })
    const { yearSums, weeks } = await as(officer, (context) => loadPupil(context, String(pupil), {}))
    expect(yearSums).toMatchObject({ possible: 2, attended: 1, authorised: 1, lateBeforeClose: 1 })
    expect(weeks.at(-1)?.days[2]?.AM).toBe('not taken')
    const behind = async (search: Record<string, string>) =>
      (await as(officer, (context) => loadSessions(context, String(pupil), search))).sessions.map(
        ({ date, code }) => [date, code],
      )
    expect(await behind({ kind: 'authorised' })).toEqual([['2026-11-16', 'I']])
    expect(await behind({ kind: 'late' })).toEqual([['2026-11-17', 'L']])
    expect(await behind({ kind: 'possible' })).toHaveLength(2)
    expect(await behind({ code: 'L' })).toEqual([['2026-11-17', 'L']])
  })

  test('a code that is not a teacher’s to see is counted and listed by its class alone', async () => {
    const pupil = await join(DAY)
    await save(school, officer, all([pupil], 'R'))
    const { marks } = await as(teacher, (context) => loadPupil(context, String(pupil), {}))
    expect(marks).toMatchObject([{ code: '', statClass: 'authorised' }])
    const { sessions } = await as(teacher, (context) =>
      loadSessions(context, String(pupil), { code: 'hidden' }),
    )
    expect(sessions).toHaveLength(1)
  })
})
