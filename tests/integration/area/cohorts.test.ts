import { afterAll, describe, expect, test } from 'vitest'
import { addDays, cohortsIn, cohortsOf, standingOf, tally } from '#domain/index.ts'
import { loadCohorts } from '#features/area/schools/cohorts.ts'
import { areaPeriod } from '#features/area/schools/period.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeArea, type Area } from '../../support/area.ts'
import type { MarkedPupil } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'

afterAll(realClock)

const groupsOf = (pupil: MarkedPupil): string[] =>
  cohortsOf(
    cohortsIn(
      2026,
      pupil,
      pupil.characteristics.map((entry) => ({ ...entry, from: pupil.from, to: pupil.to })),
    ),
  )

/** Each child: its records, at one school or at two. */
function childrenOf({ schools }: Area): MarkedPupil[][] {
  const [a, b, c] = schools.map(({ pupils }) => pupils)
  const single = [...a!.slice(1), ...b!.slice(2), ...c!.filter((_, n) => n !== 1)]
  return [[a![0]!, b![0]!], [b![1]!, c![1]!], ...single.map((pupil) => [pupil])]
}

describe.each([4, 5, 6])('groups of pupils of a whole area (seed %i)', (seed) => {
  test('are those that the raw marks have, each child once and in every group that a school knows of', async () => {
    const area = await makeArea(seed)
    const today = addDays(area.schools[0]!.lastDay, 1)
    const tables = await withActor(area.officer, (db, actor) =>
      loadCohorts({ db, actor }, areaPeriod({}, today), { phase: undefined, cross: 'fsm' }),
    )
    const counted = childrenOf(area).map((records) => {
      // A record without a possible session tells nothing of the year.
      const own = records.filter(({ marks }) => tally(marks).possible > 0)
      const { byCode: _, ...sums } = tally(own.flatMap(({ marks }) => marks))
      return { groups: new Set(own.flatMap(groupsOf)), sums }
    })
    const standing = (holds: (groups: Set<string>) => boolean) =>
      standingOf(counted.filter(({ groups }) => holds(groups)).map(({ sums }) => sums))

    expect(tables.everybody).toEqual(standing(() => true))
    for (const { cohort, inside, others } of tables.groups) {
      expect(inside, cohort).toEqual(standing((groups) => groups.has(cohort)))
      expect(others, `not ${cohort}`).toEqual(standing((groups) => !groups.has(cohort)))
    }
    for (const { with: other, both } of tables.crossed!.rows)
      expect(both, other).toEqual(standing((groups) => groups.has('fsm') && groups.has(other)))
  })
})
