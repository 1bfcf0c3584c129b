import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type LocalDate } from '#domain/index.ts'
import { loadBoard } from '#features/register/day/board.ts'
import { daysBefore, missingRegisters, onlyToday } from '#features/area/schools/registers.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeArea, type Area } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, realClock } from '../../support/register.ts'

let area: Area
let day: LocalDate

beforeAll(async () => {
  area = await makeArea(7)
  day = area.schools[0]!.lastDay
  const { owner } = await testDb()
  const [first, second] = area.schools.map(({ id }) => id)
  // A register nobody took, and a year group whose register closes later than the school's.
  await owner.query(`delete from register where school_id = $1 and date = $2 and session = 'AM'`, [
    first,
    day,
  ])
  await owner.query(`delete from register where school_id = $1 and date = $2::date - 1`, [first, day])
  await owner.query(`delete from register where school_id = $1 and date = $2`, [second, day])
  await owner.query(
    `insert into session_time (school_id, session, year_group, from_date, starts, opens, closes, ends)
     values ($1, 'AM', 4, '2026-09-01', '10:00', '10:00', '10:30', '12:00')`,
    [second],
  )
})
afterAll(realClock)

const overdue = async (school: number, date: LocalDate) => {
  const { groups } = await withActor(area.officer, (db) => loadBoard(db, school, date))
  return groups.flatMap(({ AM, PM }) => [AM, PM]).filter(({ state }) => state === 'overdue').length
}

const ids = () => area.schools.map(({ id }) => id)

test.each(['08:30', '09:00', '09:20', '10:40', '14:00'])(
  'registers missing at %s are those that each school’s day board calls overdue',
  async (time) => {
    await clockAt(`${day}T${time}`)
    const missing = await withActor(area.officer, (db) => missingRegisters(db, ids(), day, onlyToday(day)))
    for (const school of ids()) expect(missing.get(school)).toEqual([await overdue(school, day)])
    if (time === '14:00') expect(missing.get(area.schools[0]!.id)?.[0]).toBeGreaterThan(0)
  },
)

test('the two school days before are looked at, weekends left out', async () => {
  await clockAt(`${addDays(day, 3)}T08:00`)
  const monday = addDays(day, 3)
  const missing = await withActor(area.officer, (db) =>
    missingRegisters(db, ids(), monday, daysBefore(monday)),
  )
  for (const school of ids())
    expect(missing.get(school)).toEqual([await overdue(school, day), await overdue(school, addDays(day, -1))])
})
