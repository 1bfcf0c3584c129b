import { beforeEach, expect, test } from 'vitest'
import { changeCalendar, setSessionTimes } from '#features/school/calendar/commands.ts'
import { sessionTimesOn } from '#features/school/calendar/queries.ts'
import { addDays, localDate, WHOLE_SCHOOL, type LocalDate } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeSchool } from '../../support/people.ts'
import { makePupils, saveMarks, tokenOf } from '../../support/school.ts'

const MORNING = { starts: '08:40', opens: '08:45', closes: '09:10', ends: '12:00' }
const AFTERNOON = { starts: '13:00', opens: '13:00', closes: '13:25', ends: '15:15' }
const TIMES = { AM: MORNING, PM: AFTERNOON }

let school: number
let officer: SessionToken

const set = (from: LocalDate, times = TIMES, yearGroup: number = WHOLE_SCHOOL) =>
  withActor(officer, (db) => setSessionTimes({ db, school: { id: school } }, { from, yearGroup, times }))
const on = (date: LocalDate, yearGroup?: number) =>
  withActor(officer, (db) => sessionTimesOn(db, school, date, yearGroup))

beforeEach(async () => {
  school = (await makeSchool()).id
  officer = await tokenOf(school, 'attendance_officer')
})

test('times hold from their day on, and those before them for the days before', async () => {
  const later = { ...TIMES, AM: { ...MORNING, closes: '09:15' } }
  await set(today())
  await set(addDays(today(), 7), later)
  expect(await on(addDays(today(), 6))).toEqual(TIMES)
  expect(await on(addDays(today(), 7))).toEqual(later)
  expect(await on(addDays(today(), -1))).toEqual({ AM: null, PM: null })
})

test('a year group with times of its own keeps them; the others have the school’s', async () => {
  const early = { ...TIMES, AM: { ...MORNING, closes: '09:00' } }
  await set(today())
  await set(today(), early, 6)
  expect(await on(today(), 6)).toEqual(early)
  expect(await on(today(), 5)).toEqual(TIMES)
})

test('a register open for more than 30 minutes is refused beside its field', async () => {
  const long = set(today(), { ...TIMES, AM: { ...MORNING, closes: '09:16' } })
  await expect(long).rejects.toMatchObject({
    fieldErrors: { 'am-closes': [expect.stringContaining('30 minutes')] },
  })
})

test('an afternoon that starts before the morning ends is refused beside its field', async () => {
  const overlapping = set(today(), { ...TIMES, PM: { ...AFTERNOON, starts: '11:30' } })
  await expect(overlapping).rejects.toMatchObject({ fieldErrors: { 'pm-starts': [expect.any(String)] } })
})

test('times are not set back over registers already taken', async () => {
  const monday = localDate('2024-09-02')
  const terms = [{ halfTerm: 1, from: monday, to: localDate('2024-09-06') }]
  await withActor(officer, (db) =>
    changeCalendar({ db, school: { id: school } }, { type: 'terms', year: 2024, terms }),
  )
  const [pupil] = (await makePupils(school, 3, 1)) as [number]
  await saveMarks(officer, school, '2024-09-03', 'AM', { [pupil]: '/' })
  await expect(set(monday)).rejects.toMatchObject({ fieldErrors: { from: [expect.any(String)] } })
  expect(await on(localDate('2024-09-03'))).toEqual({ AM: null, PM: null })
})
