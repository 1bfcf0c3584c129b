import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addDays,
  addStandings,
  attendanceRate,
  censusPartOf,
  isSeverelyAbsent,
  standingOf,
  tally,
  type Mark,
  type Standing,
} from '#domain/index.ts'
import { grouped, loadOverview } from '#features/area/schools/overview.ts'
import { areaPeriod, type Search } from '#features/area/schools/period.ts'
import { severelyAbsent, sharedChildren, withNames } from '#features/area/schools/pupil-list.ts'
import { recordsOfSharedChildren, schoolsOfArea } from '#features/area/schools/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeArea, type Area } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import type { MarkedSchool } from '../../support/marked-school.ts'
import { realClock } from '../../support/register.ts'

afterAll(realClock)

type Wanted = (mark: Mark) => boolean

const everything: Wanted = () => true
const inPart =
  (part: number): Wanted =>
  ({ date }) =>
    censusPartOf(date) === part

const sumsOf = (marks: Mark[], wanted: Wanted) => {
  const { byCode: _, ...sums } = tally(marks.filter(wanted))
  return sums
}

/** What the school's raw marks add up to, pupil by pupil. */
const obviously = ({ pupils }: MarkedSchool, wanted: Wanted): Standing =>
  standingOf(pupils.map(({ marks }) => sumsOf(marks, wanted)))

/** The marks of each child of the area, those of several schools together. */
function childrenOf({ schools }: Area): Mark[][] {
  const [a, b, c] = schools.map(({ pupils }) => pupils.map(({ marks }) => marks))
  return [
    [...a![0]!, ...b![0]!],
    [...b![1]!, ...c![1]!],
    ...a!.slice(1),
    ...b!.slice(2),
    ...c!.filter((_, n) => n !== 1),
  ]
}

describe.each([1, 2, 3])('an authority’s schools side by side (seed %i)', (seed) => {
  let area: Area
  beforeAll(async () => {
    area = await makeArea(seed)
  })

  const today = () => addDays(area.schools[0]!.lastDay, 1)
  const overview = (search: Search) =>
    withActor(area.officer, (db, actor) =>
      loadOverview({ db, actor, today: today() }, areaPeriod(search, today())),
    )

  test.each([
    ['year', everything],
    ['autumn', inPart(1)],
    ['spring', inPart(2)],
  ] as const)('each school is what its raw marks add up to: %s', async (period, wanted) => {
    const { schools } = await overview({ period })
    expect(schools).toHaveLength(3)
    for (const school of area.schools)
      expect(schools.find(({ id }) => id === school.id)?.standing).toEqual(obviously(school, wanted))
  })

  test('schools of a district are together what the raw marks of all of them add up to', async () => {
    const { owner } = await testDb()
    const [a, b, c] = area.schools
    await owner.query("update school_detail set district = 'Vale' where school_id = any($1)", [
      [a!.id, c!.id],
    ])
    await owner.query("update school_detail set district = 'Coast' where school_id = $1", [b!.id])
    const { schools } = await overview({})
    const together = [a!, c!].map((school) => obviously(school, everything))
    expect(grouped(schools, 'district')).toEqual([
      { value: 'Coast', schools: 1, standing: obviously(b!, everything) },
      { value: 'Vale', schools: 2, standing: addStandings(together) },
    ])
  })

  test.each([
    ['year', everything],
    ['autumn', inPart(1)],
    ['spring', inPart(2)],
  ] as const)(
    'the area counts a child of two schools once, with the sessions of both: %s',
    async (period, wanted) => {
      const { together } = await overview({ period })
      expect(together).toEqual(standingOf(childrenOf(area).map((marks) => sumsOf(marks, wanted))))
    },
  )

  test('the change is that of this term against the one before, in sums of sessions', async () => {
    const { schools } = await overview({})
    for (const school of area.schools) {
      const [autumn, spring] = [obviously(school, inPart(1)), obviously(school, inPart(2))]
      const line = schools.find(({ id }) => id === school.id)!
      expect(line.attendanceChange).toBeCloseTo(attendanceRate(spring)! - attendanceRate(autumn)!, 12)
      expect(line.persistentChange).toBeCloseTo(
        spring.persistent / spring.pupils - autumn.persistent / autumn.pupils,
        12,
      )
    }
  })

  test('the list of severely absent children has those that the marks have, each once', async () => {
    const list = await withActor(area.officer, async (db, actor) => {
      const period = areaPeriod({}, today())
      const schools = await schoolsOfArea(db, actor, period.academicYear)
      const ids = schools.map(({ id }) => id)
      const shared = await recordsOfSharedChildren(db, ids, period)
      const children = await severelyAbsent(db, ids, period, shared)
      return withNames(db, [...children, ...sharedChildren(shared)], schools, period, today())
    })
    const severe = childrenOf(area).filter((marks) => isSeverelyAbsent(sumsOf(marks, everything)))
    const listed = list.filter(({ sums }) => isSeverelyAbsent(sums))
    const once = new Set(listed.map(({ records }) => JSON.stringify(records)))
    expect(once.size).toBe(severe.length)
    for (const { places, records } of list) expect(places).toHaveLength(records.length)
  })
})
