import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addTotals,
  addSums,
  cohortsCountedOnce,
  comparedCohorts,
  COHORTS,
  countedOnce,
  LOOK_SETTINGS,
  needsALook,
  NO_SUMS,
  totalsOf,
  type SchoolSeen,
  type Sums,
} from '#domain/index.ts'

const sumsOf = (possible: number, absent: number): Sums => ({
  ...NO_SUMS,
  possible,
  attended: possible - absent,
  unauthorised: absent,
})

const anySums = fc
  .integer({ min: 1, max: 60 })
  .chain((possible) => fc.integer({ min: 0, max: possible }).map((absent) => sumsOf(possible, absent)))

const anyRecord = fc.record({
  childId: fc.integer({ min: 1, max: 6 }),
  school: fc.integer({ min: 0, max: 2 }),
  cohorts: fc.integer({ min: 0, max: 2 ** 17 - 1 }),
  yearGroup: fc.integer({ min: 0, max: 6 }),
  sums: anySums,
})

const anyPupil = fc.record({
  school: fc.integer({ min: 0, max: 2 }),
  cohorts: fc.integer({ min: 0, max: 2 ** 17 - 1 }),
  yearGroup: fc.integer({ min: 0, max: 6 }),
  sums: anySums,
})

const many = {
  pupils: fc.array(anyPupil, { maxLength: 12 }),
  records: fc.array(anyRecord, { maxLength: 12 }),
}

describe('several schools together', () => {
  test('count a child of two of them once, by the sessions of both', () => {
    fc.assert(
      fc.property(fc.record(many), ({ pupils, records }) => {
        const schools = [0, 1, 2].map((school) =>
          totalsOf([...pupils, ...records].filter((one) => one.school === school).map(({ sums }) => sums)),
        )
        const children = [...Map.groupBy(records, ({ childId }) => childId).values()]
        expect(countedOnce(schools, records)).toEqual(
          totalsOf([
            ...pupils.map(({ sums }) => sums),
            ...children.map((own) => addSums(own.map(({ sums }) => sums))),
          ]),
        )
      }),
    )
  })

  test('a child persistently absent at one school alone is not so for the area where both say otherwise', () => {
    const records = [
      { childId: 1, sums: sumsOf(10, 1) },
      { childId: 1, sums: sumsOf(90, 0) },
    ]
    const schools = records.map(({ sums }) => totalsOf([sums]))
    expect(schools.map(({ persistent }) => persistent)).toEqual([1, 0])
    expect(countedOnce(schools, records)).toMatchObject({ pupils: 1, persistent: 0, atRisk: 0 })
  })
})

describe('groups of a whole area', () => {
  test('have each child once, in every group that any of its schools knows of', () => {
    fc.assert(
      fc.property(fc.record(many), ({ pupils, records }) => {
        const rows = [...pupils, ...records].map(({ cohorts, yearGroup, sums }) => ({
          cohorts,
          yearGroup,
          totals: totalsOf([sums]),
        }))
        const counted = cohortsCountedOnce(rows, records)
        const children = [...Map.groupBy(records, ({ childId }) => childId).values()].map((own) => ({
          cohorts: own.reduce((bits, { cohorts }) => bits | cohorts, 0),
          sums: addSums(own.map(({ sums }) => sums)),
        }))
        const everybody = [...pupils, ...children]
        expect(addTotals(counted.map(({ totals }) => totals))).toEqual(
          totalsOf(everybody.map(({ sums }) => sums)),
        )
        for (const { cohort, inside, others } of comparedCohorts(counted)) {
          const where = (wanted: boolean) =>
            totalsOf(
              everybody
                .filter(({ cohorts }) => ((cohorts & COHORTS[cohort].bit) !== 0) === wanted)
                .map(({ sums }) => sums),
            )
          expect([inside, others]).toEqual([where(true), where(false)])
        }
      }),
    )
  })
})

describe('a school needs a look', () => {
  const quiet: SchoolSeen = {
    totals: totalsOf(Array.from({ length: 100 }, (_, n) => sumsOf(100, n < 20 ? 60 : 0))),
    attendanceThisTerm: 0.94,
    attendanceTermBefore: 0.945,
    nationalPersistent: 0.16,
    phaseSevere: 0.15,
    registersMissing: [3, 0, 2],
  }

  test('not while every figure is within the settings', () => {
    expect(needsALook(quiet)).toEqual([])
  })

  test.each([
    ['persistent absence', { nationalPersistent: 0.14 }, /6\.0 points above the national figure/],
    ['attendance', { attendanceThisTerm: 0.93 }, /fallen by 1\.5 points/],
    ['severe absence', { phaseSevere: 0.08 }, /2\.5 times/],
    ['registers', { registersMissing: [3, 1, 0] }, /2 school days running/],
  ] as const)('for its %s alone', (_, change, words) => {
    expect(needsALook({ ...quiet, ...change })).toEqual([expect.stringMatching(words)])
  })

  test('never by a share of a handful of pupils', () => {
    const few = totalsOf(Array.from({ length: LOOK_SETTINGS.fewestPupils - 1 }, () => sumsOf(10, 10)))
    expect(needsALook({ ...quiet, totals: few })).toEqual([])
  })

  test('not where a figure is missing', () => {
    const unknown = { attendanceTermBefore: null, nationalPersistent: null, phaseSevere: null }
    expect(needsALook({ ...quiet, ...unknown, totals: null, registersMissing: [] })).toEqual([])
  })
})
