import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, impactWindows, localDate } from '#domain/index.ts'

const FIRST = localDate('2025-09-01')
const monday = (n: number) => addDays(FIRST, n * 7)

const schoolWeeks = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  .map((weeks) => weeks.toSorted((a, b) => a - b).map(monday))
const day = fc.integer({ min: 0, max: 430 }).map((n) => addDays(FIRST, n))

describe('the weeks compared for a strategy', () => {
  test('are as many after its start as before, and never reach into its start, its end or today', () => {
    fc.assert(
      fc.property(schoolWeeks, day, fc.option(day), day, (weeks, from, until, today) => {
        const found = impactWindows({ from, until, today }, weeks)
        if (!found) return
        const within = (span: { from: string; to: string }) =>
          weeks.filter((week) => week >= span.from && week <= span.to)
        expect(within(found.before)).toHaveLength(found.weeks)
        expect(within(found.after)).toHaveLength(found.weeks)
        expect(addDays(found.before.to, 6) < from).toBe(true)
        expect(found.after.from >= from).toBe(true)
        expect(addDays(found.after.to, 4) < today).toBe(true)
        if (until) expect(addDays(found.after.to, 4) <= until).toBe(true)
      }),
    )
  })

  test('lie next to the start: no school week is left out between', () => {
    fc.assert(
      fc.property(schoolWeeks, day, day, (weeks, from, today) => {
        const found = impactWindows({ from, until: null, today }, weeks)
        if (!found) return
        expect(weeks.filter((week) => week > found.before.to && addDays(week, 6) < from)).toEqual([])
        expect(weeks.filter((week) => week >= from && week < found.after.from)).toEqual([])
      }),
    )
  })

  test('leave out a holiday, the week of a start on a Wednesday, and the week that is not over', () => {
    const weeks = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10].map(monday)
    const found = impactWindows(
      { from: addDays(monday(5), 2), until: null, today: addDays(monday(10), 3) },
      weeks,
    )
    expect(found).toEqual({
      weeks: 3,
      before: { from: monday(2), to: monday(4) },
      after: { from: monday(6), to: monday(9) },
    })
  })

  test('are none before a first week has passed', () => {
    expect(
      impactWindows({ from: monday(3), until: null, today: addDays(monday(3), 2) }, [0, 1, 2, 3].map(monday)),
    ).toBe(null)
  })
})
