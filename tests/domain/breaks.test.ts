import { describe, expect, test } from 'vitest'
import { besideBreaks, localDate } from '#domain/index.ts'

const days = (...dates: string[]) => dates.map(localDate)
const places = (...dates: string[]) => [...besideBreaks(days(...dates)).values()]

describe('days beside a break', () => {
  test('an ordinary weekend is no break', () => {
    expect(places('2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10')).toEqual(Array(4).fill('neither'))
  })

  test('half term, a bank holiday and a single INSET day are', () => {
    expect(places('2026-10-22', '2026-10-23', '2026-11-02', '2026-11-03')).toEqual([
      'neither',
      'before',
      'after',
      'neither',
    ])
    expect(places('2026-05-01', '2026-05-05', '2026-05-06')).toEqual(['before', 'after', 'neither'])
    expect(places('2026-11-10', '2026-11-12', '2026-11-13')).toEqual(['before', 'after', 'neither'])
  })

  test('a day between two breaks stands before the next', () => {
    expect(places('2026-11-09', '2026-11-11', '2026-11-13')).toEqual(['before', 'before', 'after'])
  })

  test('a school that meets on Saturdays has its weekend on Sunday', () => {
    expect(places('2026-11-06', '2026-11-07', '2026-11-09')).toEqual(Array(3).fill('neither'))
  })

  test('nothing is known of what follows the last day', () => {
    expect(places('2026-12-18')).toEqual(['neither'])
  })
})
