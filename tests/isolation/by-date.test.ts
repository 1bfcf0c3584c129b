import { beforeAll, describe, expect, test } from 'vitest'
import { testDb } from '../support/database.ts'
import { one } from './filled-school.ts'
import { asSomebody, makeWorld, type Somebody, type World } from './world.ts'

let world: World
let school: number
let pupil: number
async function anew(): Promise<void> {
  world = await makeWorld()
  school = world.sister.school
  pupil = world.sister.pupils[0]!
}

/** Ends the sister school's time with its trust on a day, and begins it with another the day after. */
async function handOver(lastDay: string): Promise<number> {
  const { owner } = await testDb()
  const next = await one(`insert into trust (name, uid) values ('Next', $1) returning id`, [`N${school}`])
  await owner.query(`update school_detail set to_date = ${lastDay} where school_id = $1`, [school])
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, trust_id, lowest_year, highest_year)
     select school_id, to_date + 1, urn, name, phase, kind, authority_id, $2, lowest_year, highest_year from school_detail where school_id = $1`,
    [school, next],
  )
  return next
}

// $1 school, $2 pupil, $3 a membership: one row of each kind that begins today; those before end yesterday.
const FROM_TODAY = [
  `update pupil_name set to_date = app.today() - 1 where school_id = $1 and pupil_id = $2`,
  `insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date) values ($1, $2, 'Ada', 'Later', 'Ada', 'Later', app.today())`,
  `insert into pupil_address (school_id, pupil_id, line1, from_date) values ($1, $2, 'Later', app.today())`,
  `insert into pupil_characteristic (school_id, pupil_id, kind, from_date) values ($1, $2, 'eal', app.today())`,
  `with made as (insert into contact (school_id, name) values ($1, 'Later') returning id) insert into pupil_contact (school_id, pupil_id, contact_id, relationship, from_date) select $1, $2, id, 'Later', app.today() from made`,
  `update session_pattern set to_date = app.today() - 1 where school_id = $1 and pupil_id = $2`,
  `insert into session_pattern (school_id, pupil_id, sessions, otherwise, from_date) values ($1, $2, '1111111110', 'X', app.today())`,
  `update pupil_group set to_date = app.today() - 1 where school_id = $1 and pupil_id = $2`,
  `insert into pupil_group (school_id, pupil_id, group_id, from_date) select $1, $2, max(id), app.today() from registration_group where school_id = $1`,
  `insert into session_mark (school_id, pupil_id, date, session, code, source, recorded_by, recorded_at) select $1, $2, d, 'AM', '/', 'typed', $3, now() from unnest(array[app.today() - 1, app.today()]) d`,
  `insert into mark_detail (school_id, pupil_id, date, session, comment, restricted) values ($1, $2, app.today(), 'AM', 'Later', false)`,
  `insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_at, amended, amended_minutes, after_close, at, by_membership, person_name, position) values ($1, $2, app.today(), 'AM', 1, 'N', 0, $3, now(), '/', 0, false, now(), $3, 'C', 'Later')`,
  `insert into presence_event (school_id, pupil_id, at, date, kind, recorded_by) values ($1, $2, now(), app.today(), 'left', $3)`,
  `insert into pupil_week (school_id, pupil_id, monday) select $1, $2, date_trunc('week', app.today() + n)::date from unnest(array[-7, 7]) n`,
  `insert into pupil_year (school_id, pupil_id, academic_year) select $1, $2, app.academic_year(app.today() + n) from unnest(array[0, 366]) n`,
]

/** Writes them. */
async function goOn(): Promise<void> {
  const { owner } = await testDb()
  for (const text of FROM_TODAY)
    await owner.query(text, [school, pupil, world.sister.clerk].slice(0, text.includes('$3') ? 3 : 2))
}

const LATER: [table: string, later: string][] = [
  ['pupil_name', `known_surname = 'Later'`],
  ['pupil_address', `line1 = 'Later'`],
  ['pupil_characteristic', `kind = 'eal'`],
  ['pupil_contact', `relationship = 'Later'`],
  ['contact', `name = 'Later'`],
  ['session_pattern', `sessions = '1111111110'`],
  ['pupil_group', 'from_date = app.today()'],
  ['session_mark', 'date = app.today()'],
  ['mark_detail', `comment = 'Later'`],
  ['mark_amendment', `position = 'Later'`],
  ['presence_event', `kind = 'left'`],
  ['pupil_week', 'monday > app.today()'],
  ['pupil_year', 'academic_year > app.academic_year(app.today())'],
]

const lead = (trust: number) => world.somebody('trust_attendance_lead', { trust })
const seen = async ({ token }: Somebody, table: string, condition = 'true') =>
  (await asSomebody(token, `select from ${table} where school_id = ${school} and ${condition}`)).length

describe('a trust that held a school until yesterday', () => {
  beforeAll(async () => {
    await anew()
    await handOver('app.today() - 1')
    await goOn()
  })

  test('sees what was written of that time, and nothing of the time after', async () => {
    const who = await lead(world.trust)
    for (const [table, later] of LATER) expect(await seen(who, table, later), table).toBe(0)
    for (const table of [
      'pupil',
      'pupil_name',
      'enrolment',
      'session_mark',
      'pupil_address',
      'presence_event',
    ])
      expect(await seen(who, table), table).toBeGreaterThan(0)
    expect(await seen(who, 'session_mark', 'date = app.today() - 1')).toBe(1)
  })

  test('reads no sum that goes on counting', async () => {
    const who = await lead(world.trust)
    expect(await seen(who, 'pupil_week', 'monday < app.today() - 6')).toBeGreaterThan(0)
    expect(await seen(who, 'pupil_year', 'academic_year = 2024')).toBeGreaterThan(0)
    expect(await seen(who, 'pupil_year', 'academic_year = app.academic_year(app.today())')).toBe(0)
  })

  test('is told no mark of today by the function that shows marks', async () => {
    const { token } = await lead(world.trust)
    const shown = await asSomebody<{ day: string }>(
      token,
      `select date::text as day from app.shown_marks($1, $2, app.today() - 1, app.today())`,
      [school, [pupil]],
    )
    expect(shown).toHaveLength(1)
  })

  test('reads no contact of it: what a contact says is of today', async () => {
    expect(await seen(await lead(world.trust), 'contact')).toBe(0)
  })

  test('enters nothing in its log of reads as one who may read it all', async () => {
    expect(await seen(await lead(world.trust), 'access_log')).toBe(0)
  })
})

test('a trust that holds a school from today sees today, and nothing of the time before', async () => {
  await anew()
  const next = await handOver('app.today() - 1')
  await goOn()
  const who = await lead(next)
  for (const [table, later] of LATER) expect(await seen(who, table, later), table).toBe(1)
  expect(await seen(who, 'session_mark')).toBe(1)
  expect(await seen(who, 'pupil_name', `known_surname <> 'Later' and pupil_id = ${pupil}`)).toBe(0)
})

test('a trust that will hold a school from tomorrow sees nothing of it', async () => {
  await anew()
  const who = await lead(await handOver('app.today()'))
  for (const table of ['school_detail', 'pupil', 'pupil_name', 'session_mark', 'school_day'])
    expect(await seen(who, table), table).toBe(0)
})

test('a school typed to a trust in error, and ended before it began, is never theirs', async () => {
  await anew()
  const { owner } = await testDb()
  const wrong = await one(`insert into trust (name, uid) values ('Wrong', $1) returning id`, [`W${school}`])
  await owner.query(
    `insert into school_detail (school_id, from_date, to_date, urn, name, phase, kind, authority_id, trust_id, lowest_year, highest_year)
     select school_id, '2025-01-10', '2025-01-09', urn, name, phase, kind, authority_id, $2, lowest_year, highest_year from school_detail where school_id = $1`,
    [school, wrong],
  )
  const who = await lead(wrong)
  for (const table of ['school_detail', 'pupil', 'pupil_name', 'enrolment', 'pupil_year', 'pupil_address'])
    expect(await seen(who, table), table).toBe(0)
  expect(await seen(await lead(world.trust), 'pupil_address'), 'the right trust').toBe(4)
})

test('a cover teacher sees the group on the day, not the day before or after', async () => {
  const { owner } = await testDb()
  const who = await world.somebody('cover_teacher')
  const count = async () => (await asSomebody(who.token, 'select from pupil')).length
  for (const [days, pupils] of [
    [0, 2],
    [-1, 0],
    [1, 0],
  ]) {
    await owner.query(
      'update membership_scope set from_date = app.today() + $2::int, to_date = app.today() + $2::int where membership_id = $1',
      [who.membership, days],
    )
    expect(await count()).toBe(pupils)
  }
})

test('a child no longer looked after by an authority is not its virtual school head’s to see', async () => {
  const { owner } = await testDb()
  const who = await world.somebody('virtual_school_head')
  expect(await asSomebody(who.token, 'select id from pupil')).toEqual([{ id: world.shared }])
  await owner.query(
    `update pupil_share set to_date = app.today() - 1 where pupil_id = $1 and ground = 'looked_after'`,
    [world.shared],
  )
  expect(await asSomebody(who.token, 'select id from pupil')).toEqual([])
})
