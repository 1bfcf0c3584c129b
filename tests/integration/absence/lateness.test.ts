import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#domain/index.ts'
import { loadLateness } from '#features/absence/patterns/late.ts'
import { loadPatterns } from '#features/absence/patterns/queries.ts'
import { loadSessions } from '#features/absence/missed-sessions/load.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../support/marked-school.ts'
import { makeStaff, realClock } from '../../support/register.ts'

afterAll(realClock)

// Both ends of every band, and none noted.
const MINUTES = [0, 1, 5, 6, 10, 11, 20, 21, 120]
const BANDS = [
  ['1-5', 1, 5],
  ['6-10', 6, 10],
  ['11-20', 11, 20],
  ['21', 21, Infinity],
  ['0', 0, 0],
] as const

describe.each([71, 72])('lateness (seed %i)', (seed) => {
  let school: MarkedSchool
  let late: { weekday: number; code: string; minutes: number }[]
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 4 })
    const { owner } = await testDb()
    const found = school.pupils.flatMap(({ id, marks }) =>
      marks.filter(({ code }) => code === 'L' || code === 'U').map((mark) => ({ id, ...mark })),
    )
    late = []
    for (const [n, { id, date, session, code }] of found.entries()) {
      const minutes = MINUTES[n % MINUTES.length]!
      late.push({ weekday: weekdayOf(date), code, minutes })
      await owner.query(
        'update session_mark set minutes_late = $5 where school_id = $1 and pupil_id = $2 and date = $3 and session = $4',
        [school.id, id, date, session, minutes],
      )
    }
  })

  const as = <T>(work: (context: SchoolContext) => Promise<T>, token = school.champion.token) =>
    withActor(token, async (db, actor) =>
      work({
        db,
        actor,
        school: await findSchool(db, String(school.urn)),
        today: addDays(school.lastDay, 1),
      }),
    )
  const load = () => as(async (context) => loadLateness(context, await loadPatterns(context, {})))
  const count = (some: typeof late) => ({
    beforeClose: some.filter(({ code }) => code === 'L').length,
    afterClose: some.filter(({ code }) => code === 'U').length,
  })

  test('stands in the band of its minutes, before and after the register closed, each session once', async () => {
    const { byMinutes } = await load()
    expect(late.length).toBeGreaterThan(MINUTES.length)
    expect(byMinutes).toEqual(
      BANDS.map(([band, from, to]) => ({
        band,
        ...count(late.filter(({ minutes }) => minutes >= from && minutes <= to)),
      })),
    )
  })

  test('stands on its weekday, and the patterns say the same', async () => {
    const { days } = await load()
    for (const { key, byBand, beforeClose, afterClose } of days) {
      const own = late.filter(({ weekday }) => String(weekday) === key)
      expect({ beforeClose, afterClose }).toEqual(count(own))
      for (const [band, from, to] of BANDS)
        expect(byBand.get(band) ?? { beforeClose: 0, afterClose: 0 }).toEqual(
          count(own.filter(({ minutes }) => minutes >= from && minutes <= to)),
        )
    }
    const { weekdays } = await as((context) => loadPatterns(context, {}))
    expect(days.map(({ key, beforeClose, afterClose }) => [key, beforeClose, afterClose])).toEqual(
      weekdays
        .map(({ both: { key, sums } }) => [key, sums.lateBeforeClose, sums.lateAfterClose])
        .filter(([, before, after]) => Number(before) + Number(after) > 0),
    )
  })

  test('leads to the very sessions a figure counts', async () => {
    for (const [minutes, from, to] of BANDS) {
      const { sessions } = await as((context) =>
        loadSessions(context, { kind: 'late', minutes, slot: '1' }, true),
      )
      expect(sessions).toHaveLength(
        late.filter((one) => one.weekday === 1 && one.minutes >= from && one.minutes <= to).length,
      )
    }
  })

  test('is nobody’s to read who does not analyse attendance', async () => {
    const teacher = await makeStaff(school.id, 'class_teacher')
    const page = await as((context) => loadPatterns(context, {}))
    await expect(as((context) => loadLateness(context, page), teacher.token)).rejects.toThrow()
  })
})
