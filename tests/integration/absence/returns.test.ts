import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDate, type LocalDate } from '#domain/index.ts'
import { setReturns } from '#features/absence/returns/commands.ts'
import { returnsFile } from '#features/absence/returns/files.ts'
import { loadReturns } from '#features/absence/returns/queries.ts'
import { returnsForm } from '#features/absence/returns/schema.ts'
import { withActor } from '#server/db/with-actor.ts'
import { schoolContext, type School, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../support/marked-school.ts'
import { clockAt, realClock, type Staff } from '../../support/register.ts'

afterAll(realClock)

let school: MarkedSchool
let found: School
let today: LocalDate
/** The first and the last day of the school year with a session. */
let FIRST: LocalDate
let LAST: LocalDate
beforeAll(async () => {
  school = await markedSchool({ seed: 61, pupils: 8, weeks: 5 })
  today = addDays(school.lastDay, 1)
  await clockAt(`${today}T08:50`)
  const { owner } = await testDb()
  const { rows } = await owner.query<{ first: string; last: string }>(
    `select min(date)::text as first, max(date)::text as last from school_day
     where school_id = $1 and (am or pm) and date between '2026-08-01' and '2027-07-31'`,
    [school.id],
  )
  FIRST = localDate(rows[0]!.first)
  LAST = localDate(rows[0]!.last)
  found = await as(school.champion, async (context) => Promise.resolve(context.school))
})

const as = <T>({ token }: Staff, work: (context: SchoolContext) => Promise<T>): Promise<T> =>
  withActor(token, async (db, actor) => work(await schoolContext(db, actor, String(school.urn))))

const set = (sickness: string, askedOn = '') =>
  as(school.champion, (context) => setReturns(context, returnsForm.parse({ sickness, askedOn })))

/** Puts a pupil on roll from a day, in a year group, until a day if they left. */
async function place(
  index: number,
  { starts, year, leaves }: { starts: LocalDate; year: number; leaves?: LocalDate },
) {
  const { owner } = await testDb()
  const key = [school.id, school.pupils[index]!.id]
  await owner.query(
    `update enrolment set starting_day = $3, leaving_day = coalesce($4::date, '9999-12-31'),
       ground = case when $4::date is null then '' else '9(1)(a)' end
     where school_id = $1 and pupil_id = $2`,
    [...key, starts, leaves ?? null],
  )
  await owner.query(
    'update pupil_year_group set year_group = $3, from_date = least(from_date, $4) where school_id = $1 and pupil_id = $2',
    [...key, year, starts],
  )
  return school.pupils[index]!.id
}

test('a new pupil of the youngest class on the first day is exempt, until the authority asks for all', async () => {
  const usual = await place(0, { starts: FIRST, year: found.lowestYear })
  const later = await place(1, { starts: addDays(FIRST, 1), year: found.lowestYear })
  const older = await place(2, { starts: FIRST, year: found.lowestYear + 1 })
  const lines = async () =>
    new Map((await as(school.officer, loadReturns)).entered.map((line) => [line.pupilId, line]))
  const before = await lines()
  expect(before.get(usual)).toMatchObject({ by: null, exempt: expect.stringContaining('Exempt') as string })
  expect(before.get(older)).toMatchObject({ by: addDays(FIRST, 5), exempt: '' })
  expect(before.get(older)!.bySchoolDays! >= addDays(FIRST, 5)).toBe(true)
  expect(before.get(later)).toMatchObject({ by: addDays(FIRST, 6), exempt: '' })
  const file = await as(school.officer, returnsFile)
  expect(JSON.stringify(file.rows).match(/Exempt: placed/g)).toHaveLength(1)

  // A term that begins with a day for staff alone: who starts on it starts on the first day.
  const { owner } = await testDb()
  const begins = addDays(FIRST, -1)
  await owner.query('delete from school_term where school_id = $1', [school.id])
  await owner.query('insert into school_term values ($1, 2026, 1, $2, $3)', [school.id, begins, LAST])
  await place(0, { starts: begins, year: found.lowestYear })
  expect((await lines()).get(usual)).toMatchObject({ by: null })
  await place(0, { starts: addDays(begins, -1), year: found.lowestYear })
  expect((await lines()).get(usual)).toMatchObject({ exempt: '' })
  await place(0, { starts: FIRST, year: found.lowestYear })

  await set('earlier', addDays(FIRST, -1))
  expect((await lines()).get(usual)).toMatchObject({ by: addDays(FIRST, 5), exempt: '' })
  await set('earlier', FIRST)
  expect((await lines()).get(usual)).toMatchObject({ by: null })
})

test('a leaver of the oldest class at the year’s end is exempt, and nobody else', async () => {
  const last = LAST
  const leaver = await place(3, { starts: FIRST, year: found.highestYear, leaves: last })
  const early = await place(4, { starts: FIRST, year: found.highestYear, leaves: addDays(last, -1) })
  const younger = await place(5, { starts: FIRST, year: found.highestYear - 1, leaves: last })
  const inAugust = await place(6, {
    starts: localDate('2026-08-01'),
    year: found.highestYear,
    leaves: localDate('2026-08-28'),
  })
  const { deleted } = await as(school.officer, loadReturns)
  const lines = new Map(deleted.map((line) => [line.pupilId, line]))
  expect(lines.get(leaver)?.exempt).toContain('Exempt: left the most senior class')
  expect(lines.get(inAugust)?.exempt).toContain('Exempt: left the most senior class')
  expect(lines.get(early)).toMatchObject({ exempt: '', groundWords: 'A, regulation 9(1)(a)' })
  expect(lines.get(younger)?.exempt).toBe('')
  // What is to be sent stands first.
  expect(deleted.map(({ exempt }) => exempt !== '')).toEqual(
    deleted.map(({ exempt }) => exempt !== '').toSorted(),
  )
})

test('illness is counted both ways, and the setting says which count prompts', async () => {
  const ill = await place(6, { starts: FIRST, year: 3 })
  const { owner } = await testDb()
  await owner.query('delete from session_mark where school_id = $1 and pupil_id = $2', [school.id, ill])
  await owner.query(
    `insert into session_mark (school_id, pupil_id, date, session, code, minutes_late, source, recorded_by, recorded_at, revision)
     select school_id, $2, date, 'AM', 'I', 0, 'typed', $3, now(), 1 from (
       select school_id, date from school_day
       where school_id = $1 and am and date between $4 and $5 order by date limit 15
     ) d`,
    [school.id, ill, school.officer.membershipId, FIRST, school.lastDay],
  )
  const line = async () => (await as(school.officer, loadReturns)).ill.find(({ pupilId }) => pupilId === ill)
  await set('earlier')
  expect(await line()).toMatchObject({
    due: true,
    byDays: { days: 15 },
    bySessions: { days: 7.5, due: false },
  })
  await set('sessions')
  expect(await line()).toMatchObject({ due: false, on: null, byDays: { due: true } })
  await set('days')
  expect(await line()).toMatchObject({ due: true })
  const { counts } = await as(school.officer, returnsFile)
  expect(counts.join()).toContain('days that hold an I')
})

test('only who plans support says how returns are counted', async () => {
  await expect(
    as(school.officer, (context) => setReturns(context, { sickness: 'days', askedOn: null })),
  ).rejects.toThrow()
})
