import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegister } from '#features/register/taking/queries.ts'
import { localDate, londonTime } from '#domain/index.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import {
  all,
  clockAt,
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

beforeAll(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(2)
  office = await makeStaff(school.id, 'office')
})
afterAll(realClock)

const closedBecause = async (date: string) =>
  withActor(office.token, async (db, actor) => {
    const context = { db, actor, school: await findSchool(db, String(school.urn)), today: today() }
    const view = await loadRegister(context, { groupId: school.group, date: localDate(date), session: 'AM' })
    return view.closedBecause
  })

test('half past midnight on a June night is already the new school day in London', async () => {
  await clockAt('2027-06-15T00:30')
  expect(today()).toBe('2027-06-15')
  expect(await closedBecause('2027-06-15')).toBe('')
  expect(await closedBecause('2027-06-16')).toMatch(/not before/)
  await save(school, office, all(school.pupils, 'I'), { date: '2027-06-15' })
  expect(await marksOf(school, '2027-06-15')).toHaveLength(2)
  await expect(save(school, office, all(school.pupils, 'I'), { date: '2027-06-16' })).rejects.toMatchObject({
    code: 'future',
  })
})

test('half past eleven on a January night is still the day that ends', async () => {
  await clockAt('2027-01-12T23:30')
  expect(today()).toBe('2027-01-12')
  await expect(save(school, office, all(school.pupils, 'I'), { date: '2027-01-13' })).rejects.toMatchObject({
    code: 'future',
  })
})

describe('a register closes at a quarter past nine by the clock on the wall', () => {
  test.each([
    ['the Friday before the clocks go back', '2026-10-23', '08:15'],
    ['the Monday after', '2026-10-26', '09:15'],
    ['the Friday before the clocks go forward', '2027-03-26', '09:15'],
    ['the Monday after', '2027-03-29', '08:15'],
  ])('%s, %s: %s in Greenwich', async (_, date, greenwich) => {
    await clockAt(`${date}T09:14`)
    await save(school, office, all(school.pupils, 'N'), { date })
    expect((await save(school, office, all(school.pupils, '/', 1), { date })).written).toHaveLength(2)
    await clockAt(`${date}T09:15`)
    const late = await save(school, office, all(school.pupils, 'N', 2), { date })
    expect(late.refused.map(({ problem }) => problem)).toEqual(['reason_needed', 'reason_needed'])
    const stamps = await rowsOf<{ closes_at: Date }>('register', school)
    const closes = stamps.map(({ closes_at }) => closes_at.toISOString()).find((at) => at.startsWith(date))
    expect(closes?.slice(11, 16)).toBe(greenwich)
    expect(londonTime(closes!)).toBe('09:15')
  })
})

test('a day without a session says so in words, and a year without a calendar whom to ask', async () => {
  await clockAt('2027-07-31T10:00')
  expect(await closedBecause('2027-07-31')).toMatch(/Nobody in 3B has a session this morning/)
  expect(await closedBecause('2021-05-05')).toMatch(/no calendar/)
})
