import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocalDate, Role } from '#domain/index.ts'
import { frameData } from '#features/people/frame/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeAdmissions, type Admissions } from '../../support/admissions.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, realClock } from '../../support/register.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
  for (const legalForename of ['Ash', 'Bay']) await here.join({ legalForename })
  const { owner } = await testDb()
  // As a school that knows no roll-over leaves it: classes end with July, the year group runs on.
  await owner.query(`update pupil_group set to_date = '2027-07-31' where school_id = $1`, [here.school.id])
  await term(2026)
})
afterAll(realClock)

async function term(year: number) {
  const { owner } = await testDb()
  await owner.query(
    `insert into school_term (school_id, academic_year, half_term, from_date, to_date) values ($1, $2, 1, $3, $4)`,
    [here.school.id, year, `${year}-09-02`, `${year}-10-22`],
  )
}

async function warned(day: LocalDate | string, role: Role = 'attendance_officer') {
  await clockAt(`${day}T08:50`)
  const token = await here.tokenOf(role)
  return withActor(token, async (db, actor) => (await frameData({ db, actor, school: here.school })).unready)
}

test('in the year and on its last day of June nobody is warned', async () => {
  expect(await warned('2026-12-01')).toBeNull()
  expect(await warned('2027-06-30')).toBeNull()
})

test('from 1 July to 31 August what 1 September will lack is said, to the head too', async () => {
  const lacking = [
    'There are no term dates for 2027/28: no register can be taken.',
    'From 1 September 2 of 2 pupils will be in no class, and so on no register.',
    'From 1 September 2 of 2 pupils will still be in this year’s year group.',
  ]
  expect(await warned('2027-07-01')).toMatchObject({ warnings: lacking, mayPlan: true, mayPlace: true })
  expect((await warned('2027-08-31', 'headteacher'))?.warnings).toEqual(lacking)
})

test('from 1 September the pupils left behind are counted, half-way through the work too; then it ends', async () => {
  await term(2027)
  expect((await warned('2027-09-01'))?.warnings).toEqual([
    '2 of 2 pupils are in no class, and so on no register.',
    '2 of 2 pupils are still in last year’s year group.',
  ])
  const { owner } = await testDb()
  const moveUp = (which: string) =>
    owner.query(
      `with gone as (update pupil_year_group set to_date = '2027-08-31' where school_id = $1 and pupil_id =
           (select ${which}(id) from pupil where school_id = $1) returning pupil_id),
         placed as (insert into pupil_group (school_id, pupil_id, group_id, from_date)
           select $1, pupil_id, $2::int, '2027-09-01' from gone)
       insert into pupil_year_group (school_id, pupil_id, year_group, from_date) select $1, pupil_id, 2, '2027-09-01' from gone`,
      [here.school.id, here.group],
    )
  await moveUp('min')
  expect((await warned('2027-09-01'))?.warnings).toEqual([
    '1 of 2 pupils is in no class, and so on no register.',
    '1 of 2 pupils is still in last year’s year group.',
  ])
  await moveUp('max')
  expect(await warned('2027-09-01')).toBeNull()
})
