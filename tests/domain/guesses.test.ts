import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_WAIT, secondsApart } from '#domain/index.ts'

test('turns come further and further apart, and never beyond a bound', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('account' as const, 'address' as const),
      fc.nat(5000),
      (counted, failures) => {
        const apart = secondsApart(counted, failures)
        expect(apart).toBeGreaterThanOrEqual(0)
        expect(apart).toBeLessThan(LONGEST_WAIT)
        expect(secondsApart(counted, failures + 1)).toBeGreaterThanOrEqual(apart)
      },
    ),
  )
})

test('people may mistype three times, and thirty people of one school too', () => {
  expect([0, 2, 3, 4, 7, 1000].map((failures) => secondsApart('account', failures))).toEqual([
    0, 0, 1, 2, 15, 15,
  ])
  expect([29, 30, 31, 1000].map((failures) => secondsApart('address', failures))).toEqual([0, 1, 2, 2])
})
