import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, tally, weekdayOf, type Mark, type Session } from '#domain/index.ts'
import { daySums, loadPatterns, loadSlot } from '#features/absence/patterns/queries.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { markedSchool, type MarkedSchool } from '../../support/marked-school.ts'
import { makeStaff, realClock } from '../../support/register.ts'

afterAll(realClock)

const sumsOf = (marks: Mark[]) => {
  const { byCode: _, ...sums } = tally(marks)
  return sums
}

describe.each([41, 42])('patterns of absence (seed %i)', (seed) => {
  let school: MarkedSchool
  let marks: Mark[]
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 3 })
    marks = school.pupils.flatMap((pupil) => (tally(pupil.marks).possible > 0 ? pupil.marks : []))
  })

  const as = <T>(work: (context: SchoolContext) => Promise<T>, token: SessionToken = school.champion.token) =>
    withActor(token, async (db, actor) =>
      work({
        db,
        actor,
        school: await findSchool(db, String(school.urn)),
        today: addDays(school.lastDay, 1),
      }),
    )

  test('count of each weekday, morning and afternoon, what its marks say', async () => {
    const { weekdays } = await as((context) => loadPatterns(context, {}))
    expect(weekdays).toHaveLength(5)
    for (const [n, { am, pm, both }] of weekdays.entries()) {
      const on = (session?: Session) =>
        sumsOf(
          marks.filter(
            (mark) => weekdayOf(mark.date) === n + 1 && (session ?? mark.session) === mark.session,
          ),
        )
      expect([am.sums, pm.sums, both.sums]).toEqual([on('AM'), on('PM'), on()])
    }
  })

  test('cut the same sessions in other ways, none lost and none twice', async () => {
    const { breaks, weeks } = await as((context) => loadPatterns(context, {}))
    for (const slots of [breaks, weeks])
      expect(slots.reduce((sum, { sums }) => sum + sums.possible, 0)).toBe(sumsOf(marks).possible)
  })

  test('lead from a figure to its pupils, who missed exactly that much together', async () => {
    const { weekdays } = await as((context) => loadPatterns(context, {}))
    const found = await as((context) => loadSlot(context, { slot: '1-AM' }))
    const missed = found?.pupils.reduce((sum, { sums }) => sum + sums.authorised + sums.unauthorised, 0)
    expect(missed).toBe(weekdays[0]!.am.sums.authorised + weekdays[0]!.am.sums.unauthorised)
    expect(await as((context) => loadSlot(context, { slot: 'nothing' }))).toBeNull()
  })

  test('count no pupil whom the asker may not see, whoever is asked for', async () => {
    const { token } = await makeStaff(school.id, 'class_teacher', school.groups[0]!.id)
    const sums = await withActor(token, (db) =>
      daySums(
        db,
        school.id,
        school.pupils.map(({ id }) => id),
        { from: addDays(school.lastDay, -30), to: school.lastDay },
      ),
    )
    const own = school.pupils.filter(({ group }) => group === school.groups[0]!.id)
    const seen = sums.reduce((total, { sums: { possible } }) => total + possible, 0)
    expect(seen).toBe(own.reduce((total, pupil) => total + tally(pupil.marks).possible, 0))
    expect(seen).toBeLessThan(sumsOf(marks).possible)
  })
})
