import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  academicYearName,
  academicYearOf,
  addDays,
  addYears,
  datesBetween,
  isLocalDate,
  isUsableDate,
  localDate,
  londonDate,
  londonTime,
  mondayOf,
  weekdayOf,
  type LocalDate,
} from '#domain/index.ts'

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((at) => localDate(isoDay(at.getTime())))

describe('a date', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '',
    '2026-04-01T00:00',
  ])('“%s” is not one', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow(RangeError)
  })

  test('29 February is one in leap years only', () => {
    expect(['2024-02-29', '2000-02-29', '2100-02-29', '2026-02-29'].map(isLocalDate)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('days are added across months, leap years and changes of clocks', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
        expect(addDays(date, n)).toBe(isoDay(Date.parse(date) + n * 86_400_000))
        expect(addDays(addDays(date, n), -n)).toBe(date)
      }),
    )
  })

  test('weekdays and Mondays', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(weekdayOf(date)).toBe(new Date(date).getUTCDay() || 7)
        const monday = mondayOf(date)
        expect(weekdayOf(monday)).toBe(1)
        expect(monday <= date && date <= addDays(monday, 6)).toBe(true)
      }),
    )
  })

  test('a span holds both its ends, and nothing when turned round', () => {
    expect(datesBetween(localDate('2026-02-27'), localDate('2026-03-02'))).toHaveLength(4)
    expect(datesBetween(localDate('2026-03-02'), localDate('2026-02-27'))).toEqual([])
  })

  test('29 February three years back is the 28th', () => {
    expect(addYears(localDate('2028-02-29'), -3)).toBe('2025-02-28')
  })

  test('the academic year turns on 1 August', () => {
    expect(
      ['2026-07-31', '2026-08-01', '2027-01-01'].map((date) => academicYearOf(date as LocalDate)),
    ).toEqual([2025, 2026, 2026])
    expect([2025, 1999].map(academicYearName)).toEqual(['2025/26', '1999/00'])
  })
})

describe('London', () => {
  test.each([
    ['2026-06-10T23:30:00Z', '2026-06-11', '00:30'],
    ['2026-06-11T00:30:00+01:00', '2026-06-11', '00:30'],
    ['2026-12-10T23:30:00Z', '2026-12-10', '23:30'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '01:30'],
    ['2026-11-18T21:00:00+13:00', '2026-11-18', '08:00'],
  ])('%s is %s at %s', (instant, date, time) => {
    expect([londonDate(instant), londonTime(instant)]).toEqual([date, time])
  })

  test('an instant without an offset is refused: it would mean something else on each machine', () => {
    expect(() => londonDate('2026-06-10T23:30:00')).toThrow(RangeError)
    expect(() => londonTime('2026-06-10')).toThrow(RangeError)
  })
})

test('a date that somebody can mean is one of the years 1900 to 2100', () => {
  const dates = [
    '1900-01-01',
    '2100-12-31',
    '1899-12-31',
    '2101-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-1-1',
    '',
  ]
  expect(dates.filter(isUsableDate)).toEqual(['1900-01-01', '2100-12-31'])
})
