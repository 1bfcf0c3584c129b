import { expect, test } from 'vitest'
import { tenthOfPercent } from '#domain/index.ts'
import { percent, points } from '#ui/format.ts'

/** By hand, in whole numbers: how many tenths of a percent a of b is, a half going away from nought. */
const byHand = (a: number, b: number) => Math.floor((2000 * a + b) / (2 * b))

test('a page, a file and a report round a share alike, and as people do by hand', () => {
  for (let b = 1; b <= 800; b += 1)
    for (let a = 0; a <= b; a += 1) {
      const tenths = byHand(a, b)
      if (tenthOfPercent(a / b) * 1000 !== tenths || percent(a / b) !== `${(tenths / 10).toFixed(1)}%`)
        expect([a, b, tenthOfPercent(a / b), percent(a / b)]).toEqual([
          a,
          b,
          tenths / 1000,
          `${(tenths / 10).toFixed(1)}%`,
        ])
    }
})

test('41 of 80 is 51.3%, and as far below nought as above it', () => {
  expect(percent(41 / 80)).toBe('51.3%')
  expect(tenthOfPercent(41 / 80)).toBe(0.513)
  expect(tenthOfPercent(-41 / 80)).toBe(-0.513)
  expect([points(41 / 80), points(-41 / 80), points(0.0004), points(null)]).toEqual([
    '+51.3',
    '−51.3',
    '0.0',
    '–',
  ])
  expect(Object.is(tenthOfPercent(-0.0001), 0)).toBe(true)
})
