import { describe, expect, test } from 'vitest'
import { hasMoved, movementOf, type Sums } from '#domain/index.ts'

const sums = (possible: number, absent: number): Sums => ({
  possible,
  attended: possible - absent,
  authorised: absent,
  unauthorised: 0,
  lateBeforeClose: 0,
  lateAfterClose: 0,
})

describe('how persistent absence has moved', () => {
  test.each([
    [sums(100, 9), sums(120, 12), 'new'],
    [undefined, sums(10, 1), 'new'],
    [sums(100, 10), sums(120, 11), 'back'],
    [sums(100, 20), sums(100, 21), 'worse'],
    [sums(100, 20), sums(100, 19), 'better'],
    [sums(1000, 200), sums(1000, 205), 'same'],
    [sums(100, 3), sums(100, 8), 'same'],
    [undefined, sums(0, 0), 'same'],
  ] as const)('%j, then %j: %s', (before, now, movement) => {
    expect(movementOf(before, now)).toBe(movement)
  })
})

test('who became persistently absent is found under worse, and under new; nobody who is better is', () => {
  const moves = ['new', 'back', 'worse', 'better', 'same'] as const
  expect(moves.filter((movement) => hasMoved(movement, 'worse'))).toEqual(['new', 'worse'])
  for (const asked of ['new', 'back', 'better', 'same'] as const)
    expect(moves.filter((movement) => hasMoved(movement, asked))).toEqual([asked])
})
