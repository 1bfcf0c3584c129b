import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hide, publishGroups, type GroupCounts, type Partition } from '#domain/index.ts'
import { equals, solve } from '../support/subtraction-solver.ts'
import { carelesslyPublished, published, puzzleOf, twoTerms } from '../support/two-reports.ts'

type Reports = Parameters<typeof puzzleOf>[0]

/** The cells of 1 to 4 pupils that follow from two reports. */
function found(reports: Reports): string[] {
  const { truth, ...puzzle } = puzzleOf(reports)
  const solved = solve(puzzle)
  expect(solved).not.toBeNull()
  return [...solved!].flatMap(([cell, { least, most }]) => {
    expect(truth.get(cell)).toBeGreaterThanOrEqual(least)
    expect(truth.get(cell)).toBeLessThanOrEqual(most)
    return least === most && least > 0 && least < 5 ? [`${cell} = ${least}`] : []
  })
}

const group = (pupils: number, persistent = 0, severe = 0, atRisk = 0): GroupCounts => ({
  pupils,
  persistent,
  severe,
  atRisk,
})

describe('no subtraction finds a count of 1 to 4', () => {
  test('within a report, between its tables, or between two terms’ reports', () => {
    fc.assert(
      fc.property(twoTerms, (reports) => {
        expect(found(published(reports))).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('which the same solver does find where only the small counts themselves are hidden', () => {
    const samples = fc.sample(twoTerms, { numRuns: 24, seed: 7 })
    const broken = samples.filter((reports) => found(carelesslyPublished(reports)).length > 0)
    expect(broken.length).toBeGreaterThan(18)
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

test('the solver knows what follows from sums, and nothing else', () => {
  const cells = new Map(['a', 'b', 'c'].map((cell) => [cell, { least: 0, most: 9 }]))
  const all = equals(
    [
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ],
    9,
  )
  expect(solve({ cells, facts: [all] })?.get('a')).toEqual({ least: 0, most: 9 })
  const two = equals(
    [
      ['a', 1],
      ['b', 1],
    ],
    5,
  )
  const half = equals(
    [
      ['a', 1],
      ['b', -1],
    ],
    1,
  )
  expect(solve({ cells, facts: [all, two] })?.get('c')).toEqual({ least: 4, most: 4 })
  // Only by trying: neither fact alone narrows either cell to one number.
  expect(solve({ cells, facts: [two, half] })?.get('a')).toEqual({ least: 3, most: 3 })
  expect(
    solve({
      cells,
      facts: [
        two,
        equals(
          [
            ['a', 2],
            ['b', 2],
          ],
          9,
        ),
      ],
    }),
  ).toBeNull()
})
