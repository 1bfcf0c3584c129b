import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  academicYearDates,
  addDays,
  censusPartOf,
  censusParts,
  datesBetween,
  localDate,
} from '#domain/index.ts'

describe('the parts of a census year', () => {
  test('are those of 2025/26: Christmas, Easter, Whitsun', () => {
    expect(censusParts(2025)).toEqual([
      { part: 1, from: '2025-08-01', to: '2025-12-31' },
      { part: 2, from: '2026-01-01', to: '2026-04-05' },
      { part: 3, from: '2026-04-06', to: '2026-05-24' },
      { part: 4, from: '2026-05-25', to: '2026-07-31' },
    ])
  })

  test('follow the week of Whitsun where the bank holiday was moved out of it, as in 2022', () => {
    expect(censusParts(2021)[3]?.from).toBe('2022-05-30')
  })

  test('cover every day of a year once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2054 }), (year) => {
        const parts = censusParts(year)
        const { from, to } = academicYearDates(year)
        expect(parts[0]?.from).toBe(from)
        expect(parts.at(-1)?.to).toBe(to)
        for (const [n, part] of parts.entries()) {
          expect(part.from <= part.to).toBe(true)
          if (n > 0) expect(part.from).toBe(addDays(parts[n - 1]!.to, 1))
        }
        for (const day of datesBetween(from, to)) {
          const part = parts.find((p) => p.from <= day && day <= p.to)
          expect(censusPartOf(day)).toBe(part?.part)
        }
      }),
      { numRuns: 5 },
    )
  })

  test('put Easter Sunday with the spring and the Monday with the summer', () => {
    expect(censusPartOf(localDate('2026-04-05'))).toBe(2)
    expect(censusPartOf(localDate('2026-04-06'))).toBe(3)
  })
})
