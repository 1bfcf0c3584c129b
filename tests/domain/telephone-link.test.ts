import { expect, test } from 'vitest'
import { dialling } from '#ui/telephone-link.tsx'

test.each([
  ['07700 900 982', 'tel:+447700900982'],
  ['+44 (0)7700 900982', 'tel:+447700900982'],
  ['020 7946 0000 ext 12', 'tel:+442079460000;ext=12'],
  ['0033 1 99 00 12 34', 'tel:+33199001234'],
  ['999 999 999 999 999', 'tel:999999999999999'],
])('a press on “%s” calls %s', (number, address) => {
  expect(dialling(number)).toBe(address)
})
