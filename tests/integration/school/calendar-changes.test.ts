import { beforeEach, describe, expect, test } from 'vitest'
import { calendarPlan, weekNumbers } from '#features/school/calendar/calendar-rows.ts'
import { changeCalendar, previewEdit } from '#features/school/calendar/commands.ts'
import type { CalendarEdit, EntryInput } from '#features/school/calendar/edit.ts'
import { isSchoolDay, latestSchoolDay, schoolCalendarFor } from '#features/school/calendar/queries.ts'
import { localDate, WHOLE_SCHOOL } from '#domain/index.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { Refusal } from '#server/refusal.ts'
import { testDb } from '../../support/database.ts'
import { makeSchool } from '../../support/people.ts'
import { makePupils, saveMarks, tokenOf } from '../../support/school.ts'

const day = localDate
const AUTUMN = { halfTerm: 1, from: day('2024-09-02'), to: day('2024-09-13') }
const TERMS: CalendarEdit = { type: 'terms', year: 2024, terms: [AUTUMN] }
const MONDAY = day('2024-09-09')

const closing = (entry: Partial<EntryInput> = {}): CalendarEdit => ({
  type: 'entry',
  year: 2024,
  replaces: '',
  entry: {
    kind: 'closure',
    from: MONDAY,
    to: MONDAY,
    am: true,
    pm: true,
    note: '',
    yearGroups: [WHOLE_SCHOOL],
    ...entry,
  },
})

let school: number
let officer: SessionToken

const change = (edit: CalendarEdit, agreement?: { reason: string; seen: number }, as = officer) =>
  withActor(as, (db) => changeCalendar({ db, school: { id: school } }, edit, agreement))

beforeEach(async () => {
  school = (await makeSchool()).id
  officer = await tokenOf(school, 'attendance_officer')
  await change(TERMS)
})

describe('a change where no marks stand', () => {
  test('is made at once, and the days follow from it', async () => {
    expect(await change(closing())).toMatchObject({ agreed: true, effect: { marks: 0 } })
    const days = await withActor(officer, (db) => schoolCalendarFor(db, school, AUTUMN.from, AUTUMN.to))
    expect(days).toHaveLength(9)
    expect(days.map(({ date }) => date)).not.toContain(MONDAY)
  })

  test('that is out of order is refused beside its field, and nothing is saved', async () => {
    const wrong = change(closing({ from: day('2024-09-11'), to: day('2024-09-10') }))
    await expect(wrong).rejects.toMatchObject({ fieldErrors: { to: [expect.any(String)] } })
    expect(await withActor(officer, (db) => calendarPlan(db, school, 2024))).toMatchObject({ closures: [] })
  })

  test('made by two people at once loses neither', async () => {
    const [inset, closure] = [closing({ kind: 'inset', from: AUTUMN.from, to: AUTUMN.from }), closing()]
    const colleague = await tokenOf(school, 'headteacher')
    await Promise.all([change(inset), change(closure, undefined, colleague)])
    const plan = await withActor(officer, (db) => calendarPlan(db, school, 2024))
    expect(plan.closures.map(({ kind }) => kind).sort()).toEqual(['closure', 'inset'])
  })
})

describe('a change over marks that stand', () => {
  let pupils: number[]

  beforeEach(async () => {
    pupils = await makePupils(school, 3, 3)
    const [first, second, third] = pupils as [number, number, number]
    await saveMarks(officer, school, MONDAY, 'AM', { [first]: '/', [second]: 'N', [third]: 'R' })
    await saveMarks(officer, school, '2024-09-10', 'AM', { [first]: '/', [second]: '/', [third]: '/' })
  })

  test('first says how many, of whom, when and with which codes, and changes nothing', async () => {
    const shown = await change(closing())
    expect(shown).toEqual({
      agreed: false,
      effect: {
        marks: 3,
        pupils: 3,
        lines: ['/', 'N', 'R'].map((code) => ({ date: MONDAY, session: 'AM', code, marks: 1 })),
      },
    })
    expect(await withActor(officer, (db) => isSchoolDay(db, school, MONDAY))).toBe(true)
  })

  test('counts restricted marks for someone who may not see their code', async () => {
    const admin = await tokenOf(school, 'school_admin')
    const { effect } = await withActor(admin, (db) => previewEdit(db, school, closing()))
    expect(effect.marks).toBe(3)
    expect(effect.lines.map(({ code }) => code)).toEqual(['', '/', 'N'])
  })

  test('is not made when more marks stand than its author was shown', async () => {
    expect(await change(closing(), { reason: 'Entered by mistake', seen: 2 })).toMatchObject({
      agreed: false,
    })
  })

  test('is refused by the database itself without a reason', async () => {
    await expect(change(closing(), { reason: '  ', seen: 3 })).rejects.toMatchObject({
      code: 'orphaned_marks',
    })
    expect(await withActor(officer, (db) => isSchoolDay(db, school, MONDAY))).toBe(true)
  })

  test('with a reason keeps each mark as amended to #, under the name of who did it', async () => {
    await change(closing(), { reason: 'Entered by mistake', seen: 3 })
    const { owner } = await testDb()
    const marks = await owner.query(
      'select distinct code from session_mark where school_id = $1 and date = $2',
      [school, MONDAY],
    )
    expect(marks.rows).toEqual([{ code: '#' }])
    const kept = await owner.query(
      'select original, amended, reason, position from mark_amendment where school_id = $1 order by original',
      [school],
    )
    const amended = { amended: '#', reason: 'Entered by mistake', position: 'attendance_officer' }
    expect(kept.rows).toEqual(['/', 'N', 'R'].map((original) => ({ original, ...amended })))
  })

  test('leaves every sum equal to the marks that stand', async () => {
    await change(closing(), { reason: 'Entered by mistake', seen: 3 })
    const { owner } = await testDb()
    const sums = 'select pupil_id, possible, attended, authorised, unauthorised from'
    const years = await owner.query(`${sums} pupil_year where school_id = $1 order by 1`, [school])
    const weeks = await owner.query(`${sums} pupil_week where school_id = $1 order by 1`, [school])
    const wanted = pupils.map((pupil_id) => ({
      pupil_id,
      possible: 1,
      attended: 1,
      authorised: 0,
      unauthorised: 0,
    }))
    expect(years.rows).toEqual(wanted)
    expect(weeks.rows).toEqual(wanted)
  })

  test('for one year group touches only its marks', async () => {
    const older = await makePupils(school, 4, 1)
    await saveMarks(officer, school, MONDAY, 'AM', { [older[0]!]: '/' })
    const { effect } = await change(closing({ kind: 'different_dates', yearGroups: [4] }))
    expect(effect).toMatchObject({ marks: 1, pupils: 1 })
  })
})

describe('what the calendar says decides what can be marked', () => {
  test('a day without a session takes no mark, and half a day takes the half that is held', async () => {
    const [pupil] = (await makePupils(school, 3, 1)) as [number]
    await change(closing({ am: false }))
    const refused = { refused: [{ pupilId: pupil, problem: 'no_session' }] }
    expect(await saveMarks(officer, school, MONDAY, 'PM', { [pupil]: '\\' })).toMatchObject(refused)
    expect(await saveMarks(officer, school, '2024-09-08', 'AM', { [pupil]: '/' })).toMatchObject(refused)
    expect(await saveMarks(officer, school, MONDAY, 'AM', { [pupil]: '/' })).toMatchObject({
      refused: [],
      written: [[pupil, 1]],
    })
  })

  test('a year group with other dates is not marked while the others are', async () => {
    const [younger] = (await makePupils(school, 3, 1)) as [number]
    const [older] = (await makePupils(school, 4, 1)) as [number]
    await change(closing({ kind: 'different_dates', yearGroups: [4] }))
    const reply = await saveMarks(officer, school, MONDAY, 'AM', { [younger]: '/', [older]: '/' })
    expect(reply).toMatchObject({
      written: [[younger, 1]],
      refused: [{ pupilId: older, problem: 'no_session' }],
    })
    const own = await withActor(officer, (db) => schoolCalendarFor(db, school, MONDAY, MONDAY, 4))
    const whole = await withActor(officer, (db) => schoolCalendarFor(db, school, MONDAY, MONDAY, 3))
    expect([own, whole]).toEqual([[], [{ date: MONDAY, am: true, pm: true }]])
  })

  test('the last school day before a holiday is the one a day without school opens', async () => {
    const latest = (date: string) => withActor(officer, (db) => latestSchoolDay(db, school, day(date)))
    expect(await latest('2024-09-08')).toBe('2024-09-06')
    expect(await latest('2024-12-25')).toBe('2024-09-13')
    expect(await latest('2024-09-01')).toBeNull()
  })
})

test('school weeks are numbered on from year to year, and again when an earlier year changes', async () => {
  await change({
    type: 'terms',
    year: 2025,
    terms: [{ halfTerm: 1, from: day('2025-09-01'), to: day('2025-09-12') }],
  })
  const numbers = () => withActor(officer, (db) => weekNumbers(db, school, 2025))
  expect(await numbers()).toEqual([
    { monday: '2025-09-01', number: 3 },
    { monday: '2025-09-08', number: 4 },
  ])
  await change(closing({ to: AUTUMN.to }))
  expect((await numbers()).map(({ number }) => number)).toEqual([2, 3])
})

describe('the calendar is closed', () => {
  test.each(['class_teacher', 'office', 'governor'] as const)('to a change by a %s', async (role) => {
    const other = await tokenOf(school, role)
    await expect(change(closing(), undefined, other)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('to the officer of another school, for whom it is not there to read either', async () => {
    const stranger = await tokenOf((await makeSchool()).id, 'attendance_officer')
    await expect(change(TERMS, undefined, stranger)).rejects.toThrow(Refusal)
    expect(await withActor(stranger, (db) => calendarPlan(db, school, 2024))).toMatchObject({ terms: [] })
  })
})
