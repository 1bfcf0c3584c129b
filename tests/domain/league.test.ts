import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alwaysThere,
  bestOfEachYear,
  siblingsOf,
  mostImproved,
  NO_SUMS,
  reachesTarget,
  starsOf,
  type Sums,
} from '#domain/index.ts'

const sums = (attended: number, possible: number): Sums => ({
  ...NO_SUMS,
  attended,
  possible,
  authorised: possible - attended,
})

describe('stars', () => {
  test('a class exactly at its target earns one, a session below it none', () => {
    expect(reachesTarget(sums(967, 1000), 96.7)).toBe(true)
    expect(reachesTarget(sums(966, 1000), 96.7)).toBe(false)
    expect(reachesTarget(NO_SUMS, 0)).toBe(false)
  })

  test('add up week by week and are never taken away', () => {
    const week = (monday: string, attended: number) => ({ group: 1, monday, sums: sums(attended, 100) })
    const earned = [week('2026-09-07', 98), week('2026-09-14', 90), week('2026-09-21', 97)]
    expect(starsOf(earned.slice(0, 1), 97).get(1)).toBe(1)
    expect(starsOf(earned, 97).get(1)).toBe(2)
  })
})

describe('the best class', () => {
  const made = (group: number, yearGroup: number | null, now: Sums, before = NO_SUMS) => ({
    group,
    yearGroup,
    now,
    before,
  })

  test('of a year group is shared by equals, and is none where there is nobody to be better than', () => {
    const best = bestOfEachYear([
      made(1, 3, sums(95, 100)),
      made(2, 3, sums(190, 200)),
      made(3, 3, sums(94, 100)),
      made(4, 4, sums(99, 100)),
      made(5, null, sums(100, 100)),
    ])
    expect(best.get(3)?.map(({ group }) => group)).toEqual([1, 2])
    expect(best.has(4)).toBe(false)
  })

  test('that improved most is one that rose', () => {
    const classes = [
      made(1, 3, sums(95, 100), sums(94, 100)),
      made(2, 3, sums(90, 100), sums(80, 100)),
      made(3, 4, sums(99, 100), sums(100, 100)),
    ]
    expect(mostImproved(classes).map(({ group }) => group)).toEqual([2])
    expect(mostImproved(classes.slice(2))).toEqual([])
  })
})

describe('always there', () => {
  const pupil = { sums: sums(98, 100), ill: 2, ehcp: false, year: sums(98, 100) }

  test('is for the school to say: being ill may be left out, other absence never', () => {
    expect(alwaysThere(pupil, { illness: false, ehcp: false })).toBe(false)
    expect(alwaysThere(pupil, { illness: true, ehcp: false })).toBe(true)
    expect(alwaysThere({ ...pupil, ill: 1 }, { illness: true, ehcp: false })).toBe(false)
  })

  test('may leave out what a pupil with a plan missed, and nobody is there who never came', () => {
    expect(alwaysThere({ ...pupil, ill: 0, ehcp: true }, { illness: false, ehcp: true })).toBe(true)
    expect(
      alwaysThere({ ...pupil, sums: sums(0, 10), ill: 10, ehcp: true }, { illness: true, ehcp: true }),
    ).toBe(false)
  })

  test('honours nobody who has missed a tenth of the year, though the school leaves all of it out', () => {
    const everything = { illness: true, ehcp: true }
    const often = { ...pupil, sums: sums(10, 10), ill: 0, ehcp: true }
    expect(alwaysThere({ ...often, year: sums(90, 100) }, everything)).toBe(false)
    expect(alwaysThere({ ...often, year: sums(91, 100) }, everything)).toBe(true)
  })
})

describe('brothers and sisters', () => {
  test('are those who live with the same person, also by way of another', () => {
    expect(
      siblingsOf([
        { pupil: 3, contact: 10 },
        { pupil: 1, contact: 10 },
        { pupil: 1, contact: 11 },
        { pupil: 2, contact: 11 },
        { pupil: 9, contact: 12 },
      ]),
    ).toEqual([[1, 2, 3]])
  })

  test('hold each pupil once, whatever the homes', () => {
    const home = fc.record({
      pupil: fc.integer({ min: 1, max: 12 }),
      contact: fc.integer({ min: 1, max: 8 }),
    })
    fc.assert(
      fc.property(fc.array(home), (homes) => {
        const siblings = siblingsOf(homes)
        const all = siblings.flat()
        expect(new Set(all).size).toBe(all.length)
        for (const { pupil, contact } of homes)
          for (const other of homes.filter((one) => one.contact === contact && one.pupil !== pupil))
            expect(siblings.some((own) => own.includes(pupil) && own.includes(other.pupil))).toBe(true)
      }),
    )
  })
})
