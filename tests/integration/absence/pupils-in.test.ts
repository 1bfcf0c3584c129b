import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, cohortsOf, standingOf, tally, type LocalDate, type Sums } from '#domain/index.ts'
import { NO_FILTER, type Filter } from '#features/absence/period/filter.ts'
import type { Period } from '#features/absence/period/period.ts'
import { pupilsIn, standingIn } from '#features/absence/period/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { markedSchool, type MarkedPupil, type MarkedSchool } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'

afterAll(realClock)

/** The slow, obvious count. */
function counted(pupil: MarkedPupil, { from, to }: { from: LocalDate; to: LocalDate }): Sums {
  const { byCode: _, ...sums } = tally(pupil.marks.filter(({ date }) => from <= date && date <= to))
  return sums
}

describe.each([11, 12, 13])('a school (seed %i)', (seed) => {
  let school: MarkedSchool
  let periods: Period[]
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 4 })
    const last = school.lastDay
    const dates = (from: LocalDate, to: LocalDate): Period => ({
      id: 'dates',
      name: '',
      from,
      to,
      academicYear: 2026,
    })
    periods = [
      { ...dates(addDays(last, -60), last), id: 'year' },
      dates(addDays(last, -11), last),
      dates(addDays(last, -9), addDays(last, -1)),
      dates(addDays(last, -16), addDays(last, -5)),
      dates(addDays(last, -3), addDays(last, -2)),
      dates(addDays(last, -2), addDays(last, -2)),
    ]
  })

  const load = (period: Period, filter: Filter = NO_FILTER) =>
    withActor(school.champion.token, (db) => pupilsIn(db, school.id, period, filter))

  test('has of each pupil, for any dates, exactly what the marks add up to', async () => {
    for (const period of periods) {
      const expected = school.pupils
        .map((pupil) => ({ pupilId: pupil.id, groupId: pupil.group, sums: counted(pupil, period) }))
        .filter(({ sums }) => sums.possible > 0)
      const found = (await load(period)).map(({ pupilId, groupId, sums }) => ({ pupilId, groupId, sums }))
      expect(found.toSorted((a, b) => a.pupilId - b.pupilId)).toEqual(expected)
    }
  })

  test('stands as its pupils do', async () => {
    for (const period of periods) {
      const found = await withActor(school.champion.token, (db) => standingIn(db, school.id, period))
      expect(found).toEqual(standingOf(school.pupils.map((pupil) => counted(pupil, period))))
    }
  })

  test('gives a filter those whom it names and nobody else', async () => {
    const [year] = periods
    const all = await load(year!)
    const fsm = await load(year!, { ...NO_FILTER, cohort: ['fsm', 'female'], yearGroup: 3 })
    expect(fsm).toEqual(
      all.filter(({ cohorts, yearGroup }) => {
        const groups = cohortsOf(cohorts)
        return groups.includes('fsm') && groups.includes('female') && yearGroup === 3
      }),
    )
    const others = await load(year!, { ...NO_FILTER, not: ['fsm'], group: school.groups[0]!.id })
    expect(others).toEqual(
      all.filter(
        ({ cohorts, groupId }) => !cohortsOf(cohorts).includes('fsm') && groupId === school.groups[0]!.id,
      ),
    )
  })
})
