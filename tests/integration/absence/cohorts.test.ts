import { afterAll, describe, expect, test } from 'vitest'
import { addDays, cohortsOf, cohortsIn, standingOf, tally } from '#domain/index.ts'
import { loadCohorts } from '#features/absence/cohorts/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool } from '#server/school.ts'
import { markedSchool, type MarkedPupil } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'

afterAll(realClock)

const standing = (pupils: MarkedPupil[]) => standingOf(pupils.map(({ marks }) => tally(marks))).persistent

describe.each([31, 32, 33])('groups compared (seed %i)', (seed) => {
  test('each count their own pupils and everybody else, once', async () => {
    const school = await markedSchool({ seed, pupils: 18, weeks: 2 })
    const { tables, cross } = await withActor(school.champion.token, async (db, actor) =>
      loadCohorts(
        { db, actor, school: await findSchool(db, String(school.urn)), today: addDays(school.lastDay, 1) },
        { cross: 'fsm' },
      ),
    )
    const groupsOf = (pupil: MarkedPupil) =>
      cohortsOf(
        cohortsIn(
          2026,
          pupil,
          pupil.characteristics.map((entry) => ({ ...entry, from: pupil.from, to: pupil.to })),
        ),
      ) as string[]
    const counted = school.pupils.filter(({ marks }) => tally(marks).possible > 0)
    const [characteristics, years, groups] = tables

    for (const { filter, inside, others } of characteristics!.groups) {
      const own = counted.filter((pupil) => groupsOf(pupil).includes(filter[1]))
      const rest = counted.filter((pupil) => !own.includes(pupil))
      expect([inside.pupils, others.pupils], filter[1]).toEqual([own.length, rest.length])
      expect([inside.persistent, others.persistent], filter[1]).toEqual([standing(own), standing(rest)])
    }
    for (const table of [years!, groups!])
      expect(
        table.groups.reduce((sum, { inside }) => sum + inside.pupils, 0),
        table.title,
      ).toBe(counted.length)
    for (const row of cross!.rows) {
      const both = counted.filter(
        (pupil) => groupsOf(pupil).includes('fsm') && groupsOf(pupil).includes(row.with),
      )
      expect(row.both.pupils, row.with).toBe(both.length)
    }
  })
})
