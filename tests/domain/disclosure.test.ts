import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hide, NO_SUMS, publishGroups, tellRates, type GroupCounts, type Partition } from '#domain/index.ts'
import { determined, equals } from '../support/exact-solver.ts'
import { puzzleOf } from '../support/reports-puzzle.ts'
import {
  carelesslyPublished,
  published,
  schools,
  type Pupil,
  type Report,
  type School,
} from '../support/two-reports.ts'

/** The cells of 1 to 4 pupils that follow from two reports of a school, and from nothing else could they be otherwise. */
function found(school: School, reports: [Report, Report]): string[] {
  const { truth, wanted, ...puzzle } = puzzleOf(school, reports)
  return determined(puzzle, truth, wanted).map((cell) => `${cell} = ${truth.get(cell)}`)
}

/** Pupils of a year group, as many boys as girls, with the sessions each missed of a first term; ten more of a second. */
const pupilsOf = (year: Pupil['year'], missed: number[]): Pupil[] =>
  missed.map((first, n) => ({ year, sex: n % 2 === 0 ? 'girls' : 'boys', missed: [first, first + 10] }))

const group = (pupils: number, persistent = 0, severe = 0, atRisk = 0): GroupCounts => ({
  pupils,
  persistent,
  severe,
  atRisk,
})

describe('no subtraction finds a count of 1 to 4', () => {
  test.each(fc.sample(schools, { numRuns: 4, seed: 4 }).map((school, n) => ({ n, school })))(
    'within a report, between its tables, or between two terms’ reports (school $n)',
    ({ school }) => {
      expect(found(school, published(school))).toEqual([])
    },
    60_000,
  )

  test('which the same solver does find where only the small counts themselves are hidden', () => {
    const samples = fc.sample(schools, { numRuns: 2, seed: 8 })
    const broken = samples.filter((school) => found(school, carelesslyPublished(school)).length > 0)
    expect(broken).toHaveLength(2)
  }, 60_000)

  test('nor does a rate of few sessions: the only one missed of ten is a pupil persistently absent', () => {
    const others = (['1', '2', '3'] as const).flatMap((year) =>
      pupilsOf(year, [5, 5, 5, 5, 5, 0, 0, 0, 0, 0]),
    )
    const early: School = { pupils: [...others, ...pupilsOf('4', [1, 0, 0, 0, 0])], sessions: [10, 100] }
    const [first, second] = published(early)
    expect(first.attendance.year).toEqual({})
    expect(found(early, [first, second])).toEqual([])
    const rates = { 1: 750, 2: 750, 3: 750, 4: 980 }
    const told = { ...first, tellsRates: true, attendance: { ...first.attendance, year: rates } }
    expect(found(early, [told, second])).toContain('0 year 4 persistent = 1')
  }, 60_000)

  test('nor the group of the few who joined between two reports, whatever is printed of its size', () => {
    const sizes = fc.array(fc.nat(70), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(4), { maxLength: 4 }), (first, joiners) => {
        const second = first.map((n, at) => n + joiners.filter((to) => to === at).length)
        const total = (all: number[]) => all.reduce((sum, n) => sum + n, 0)
        const partition = (all: number[]): Partition =>
          Object.fromEntries(all.map((n, at) => [String(at), group(n)]))
        const one = publishGroups(group(total(first)), { size: partition(first) }, null)
        const two = publishGroups(group(total(second)), { size: partition(second) }, one)
        const about = ({ partitions }: typeof one) => partitions[0]!.groups.map((told) => told.about)
        const shown = about(two).map((size, at) => (size === null ? null : about(one)[at]))
        expect(about(two)).toEqual(shown)
      }),
    )
  })
})

describe('what is hidden', () => {
  test('a single small group takes the smallest other with it, and more until five stand together', () => {
    const partition = { a: group(3), b: group(60), c: group(20), d: group(30) }
    expect(hide(partition).pupils).toEqual(['a', 'c'])
    expect(hide({ a: group(3), b: group(1), c: group(20) }).pupils).toEqual(['a', 'b', 'c'])
    expect(hide({ a: group(3), b: group(2), c: group(20) }).pupils).toEqual(['a', 'b'])
  })

  test('an empty group is hidden like a small one, or its first pupil would be noticed', () => {
    expect(hide({ a: group(0), b: group(60), c: group(20) }).pupils).toEqual(['a', 'c'])
  })

  test('a share whose count, or whose rest, is 1 to 4 pupils', () => {
    const partition = { a: group(20, 4), b: group(30, 6), c: group(40, 9), d: group(20, 17) }
    expect(hide(partition).persistent).toEqual(['a', 'd'])
    expect(hide({ ...partition, d: group(20, 20) }).persistent).toEqual(['a', 'd'])
  })

  test('a measure is told of no group where it cannot be told of the whole', () => {
    const partition = { a: group(20, 0), b: group(30, 3) }
    expect(hide(partition).persistent).toEqual(['a', 'b'])
    expect(hide(partition).severe).toEqual(['a', 'b'])
  })

  test('what an earlier report of the year hid', () => {
    const before = hide({ a: group(4), b: group(20), c: group(60) })
    const grown = { a: group(6), b: group(20), c: group(60) }
    expect(hide(grown, before).pupils).toEqual(['a', 'b'])
    expect(hide(grown).pupils).toEqual([])
  })

  test('the whole is told in counts, each only where the one it splits is', () => {
    const { whole } = publishGroups(group(100, 3, 0, 10), { all: { a: group(100, 3, 0, 10) } }, null)
    expect(whole).toEqual({ pupils: 100, persistent: null, severe: null, atRisk: null })
  })
})

describe('whose attendance is told', () => {
  const pupils = (possible: number, missed: number[]) =>
    missed.map((authorised) => ({ ...NO_SUMS, possible, attended: possible - authorised, authorised }))
  const of = (possible: number, missed: number[]) =>
    tellRates(pupils(possible, missed), new Map(), {}, null).whole

  test('of a school in any ordinary term, and not in one whose few absences would tell who is persistently absent', () => {
    const ordinary = [...Array<number>(30).fill(4), 9, 9, 10, 10, 10, 20, 25, 30, 40]
    expect(of(140, ordinary)).toBe(true)
    expect(of(10, [1, ...Array<number>(29).fill(0)])).toBe(false)
    expect(of(140, [1, 2, 3])).toBe(false)
  })

  test('of no group where one of them, or the rest of the whole, would tell', () => {
    const cuts = new Map([
      [
        'year',
        new Map([
          ['3', pupils(10, Array<number>(20).fill(0))],
          ['4', pupils(10, [1, ...Array<number>(19).fill(0)])],
        ]),
      ],
    ])
    const everybody = [...cuts.get('year')!.values()].flat()
    const steady = pupils(10, Array<number>(40).fill(0))
    expect(tellRates(steady, cuts, {}, null)).toEqual({ whole: true, partitions: [] })
    expect(tellRates(everybody, cuts, {}, null)).toEqual({ whole: false, partitions: [] })
  })

  test('not again in the year where a report withheld it, or its growth would tell', () => {
    const steady = pupils(140, Array<number>(40).fill(0))
    const cuts = new Map([['all', new Map([['everybody', steady]])]])
    expect(tellRates(steady, cuts, {}, null)).toEqual({ whole: true, partitions: ['all'] })
    expect(tellRates(steady, cuts, {}, { whole: true, partitions: [] }).partitions).toEqual([])
    expect(tellRates(steady, cuts, {}, { whole: false, partitions: [] }).whole).toBe(false)
  })
})

test('what is kept with a report says nothing of a school of fewer than five either', () => {
  expect(publishGroups(group(3), {}, null).sizedAt).toBe(0)
})

test('the solver knows what follows from sums together, and nothing else', () => {
  const cells = new Map(['a', 'b', 'c'].map((cell) => [cell, { least: 0, most: 9 }]))
  const truth = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 4],
  ])
  const knowing = (...facts: ReturnType<typeof equals>[]) =>
    determined({ cells, facts }, truth, ['a', 'b', 'c'])
  const all = equals({ a: 1, b: 1, c: 1 }, 9)
  const two = equals({ a: 1, b: 1 }, 5)
  expect(knowing(all)).toEqual([])
  expect(knowing(all, two)).toEqual(['c'])
  expect(knowing(two, equals({ a: 1, b: -1 }, 1))).toEqual(['a', 'b'])
  expect(() => knowing(equals({ a: 2, b: 2 }, 9))).toThrow('breaks a fact')
})
