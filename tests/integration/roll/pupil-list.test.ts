import { beforeAll, expect, test } from 'vitest'
import { localDate } from '#domain/index.ts'
import { pupilsList } from '#features/roll/pupils/asked.ts'
import { pupilList } from '#features/roll/pupils/list.ts'
import { makeAdmissions, type Admissions } from '../../support/admissions.ts'
import { testDb } from '../../support/database.ts'
import { makeGroup } from '../../support/people.ts'

let here: Admissions
let pupils: Record<'abel' | 'bea' | 'cai', number>
let other: number

beforeAll(async () => {
  here = await makeAdmissions()
  other = await makeGroup(here.school.id, '2B')
  const join = (legalForename: string, change: Record<string, string> = {}) =>
    here.join({ legalForename, legalSurname: `O’${legalForename}`, ...change })
  pupils = {
    abel: await join('Abel', { upn: 'B801200005001', knownForename: 'Abe' }),
    bea: await join('Bea', { yearGroup: '2', group: String(other) }),
    cai: await join('Cai'),
  }
  const { owner } = await testDb()
  const sums: [number, number, number][] = [
    [pupils.abel, 100, 9],
    [pupils.bea, 100, 10],
    [pupils.cai, 100, 50],
  ]
  for (const [pupil, possible, missed] of sums)
    await owner.query(
      `insert into pupil_year (school_id, pupil_id, academic_year, possible, attended, authorised) values ($1, $2, app.academic_year($5), $3::int, $3::int - $4::int, $4::int)`,
      [here.school.id, pupil, possible, missed, here.today],
    )
})

const list = (params: Record<string, string>) =>
  here.work(({ db }) => pupilList(db, here.school.id, pupilsList.parse(params), here.today))
const idsOf = async (params: Record<string, string>) => (await list(params)).map(({ pupilId }) => pupilId)

test('is found by a part of the known or the legal name, by UPN, by year and by group', async () => {
  expect(await idsOf({ q: 'abe o' })).toEqual([pupils.abel])
  expect(await idsOf({ q: 'Abel O’' })).toEqual([pupils.abel])
  expect(await idsOf({ q: 'b801' })).toEqual([pupils.abel])
  expect(await idsOf({ year: '2' })).toEqual([pupils.bea])
  expect(await idsOf({ group: String(other) })).toEqual([pupils.bea])
  expect(await idsOf({ q: '%' })).toEqual([])
})

test('is found however the name is typed, and by the parent, number and street, but not where the address is confidential', async () => {
  const { owner } = await testDb()
  const { school } = here
  for (const [pupil, line1, confidential] of [
    [pupils.bea, '12 Ørsted Row', false],
    [pupils.cai, '3 Hidden Lane', true],
  ])
    await owner.query(
      `update pupil_address set line1 = $3, confidential = $4 where school_id = $1 and pupil_id = $2`,
      [school.id, pupil, line1, confidential],
    )
  const { rows } = await owner.query<{ id: number }>(
    `insert into contact (school_id, name, telephone) values ($1, 'Zoë Quill-Hart', '(01632) 960077') returning id`,
    [school.id],
  )
  await owner.query(
    `insert into pupil_contact (school_id, pupil_id, contact_id, priority, relationship, from_date) values ($1, $2, $3, 9, 'Mother', $4)`,
    [school.id, pupils.bea, rows[0]!.id, here.today],
  )
  for (const q of ["o'abel abe", 'OABEL', 'o abel', 'B8012 0000 5001'])
    expect(await idsOf({ q }), q).toEqual([pupils.abel])
  for (const q of ['orsted row', 'hart zoe', 'quillhart', '+44 1632 960077', '01632 960077'])
    expect(await idsOf({ q }), q).toEqual([pupils.bea])
  expect(await idsOf({ q: 'hidden lane' })).toEqual([])
})

test('is sorted as the address says, each pupil with the year’s sums', async () => {
  expect(await idsOf({})).toEqual([pupils.abel, pupils.bea, pupils.cai])
  expect(await idsOf({ sort: 'attendance' })).toEqual([pupils.cai, pupils.bea, pupils.abel])
  expect((await list({ sort: 'absent', order: 'descending' }))[0]).toMatchObject({
    pupilId: pupils.cai,
    possible: 100,
    authorised: 50,
    total: 3,
  })
})

test('an address that makes no sense asks for the usual', () => {
  expect(pupilsList.parse({ page: '-3', sort: 'salary', status: 'x', year: 'old' })).toEqual(
    pupilsList.parse({}),
  )
  expect(pupilsList.address('/p', pupilsList.parse({ page: '3', q: 'ab' }), { sort: 'year' })).toBe(
    '/p?q=ab&sort=year',
  )
})

test('a teacher’s list holds their group alone', async () => {
  const { owner } = await testDb()
  const teacher = await here.tokenOf('class_teacher')
  await owner.query(
    `insert into membership_scope (school_id, membership_id, group_id, from_date)
     select $1, max(id), $2, '2020-09-01' from membership where school_id = $1`,
    [here.school.id, other],
  )
  const theirs = await here.as(teacher, ({ db }) =>
    pupilList(db, here.school.id, pupilsList.parse({}), here.today),
  )
  expect(theirs.map(({ pupilId }) => pupilId)).toEqual([pupils.bea])
  for (const [q, found] of [
    ['bea', [pupils.bea]],
    ['orsted', []],
    ['quill hart', []],
    ['01632 960077', []],
  ] as const) {
    const asked = await here.as(teacher, ({ db }) =>
      pupilList(db, here.school.id, pupilsList.parse({ q }), here.today),
    )
    expect(
      asked.map(({ pupilId }) => pupilId),
      q,
    ).toEqual(found)
  }
})

test('a pupil on roll a year ago and gone since is not on today’s list', async () => {
  const gone = await here.join({ startingDay: '2025-09-01', dateOfBirth: '2018-05-05' })
  const { owner } = await testDb()
  await owner.query(`update enrolment set leaving_day = $2, ground = '9(1)(a)' where pupil_id = $1`, [
    gone,
    localDate('2026-07-17'),
  ])
  expect(await idsOf({})).not.toContain(gone)
  expect(await idsOf({ status: 'left' })).toEqual([gone])
})
