import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate, sameSchoolDays, weekdayOf, type LocalDate } from '#domain/index.ts'

const day = localDate

/** The weekdays from one day on, without those of the given weeks. */
function weekdays(from: string, count: number, free: readonly string[] = []): LocalDate[] {
  const days: LocalDate[] = []
  for (let date = day(from); days.length < count; date = addDays(date, 1))
    if (weekdayOf(date) < 6 && !free.includes(date)) days.push(date)
  return days
}

// 2025 began on a Monday, 2026 on a Thursday: the same date is another school day.
const LAST_YEAR = weekdays('2025-09-01', 75)
const THIS_YEAR = weekdays('2026-09-03', 72)

describe('the same school days of the year before', () => {
  test('are as many as have gone, whatever their dates', () => {
    const found = sameSchoolDays({ from: day('2026-08-01'), to: day('2026-09-09') }, THIS_YEAR, LAST_YEAR)
    // The 3rd, 4th, 7th, 8th and 9th: five school days.
    expect(found).toEqual({ from: '2025-09-01', to: '2025-09-05' })
  })

  test('of a day without school are those to the school day before', () => {
    const sunday = sameSchoolDays({ from: day('2026-09-03'), to: day('2026-09-06') }, THIS_YEAR, LAST_YEAR)
    expect(sunday).toEqual({ from: '2025-09-01', to: '2025-09-02' })
  })

  test('are the whole stretch once it is over, though it was longer or shorter', () => {
    const whole = { from: LAST_YEAR[0], to: LAST_YEAR.at(-1) }
    const over = { from: day('2026-09-03'), to: THIS_YEAR.at(-1)! }
    expect(sameSchoolDays(over, THIS_YEAR, LAST_YEAR)).toEqual(whole)
    expect(sameSchoolDays(over, THIS_YEAR, LAST_YEAR.slice(0, 40))).toEqual({ ...whole, to: LAST_YEAR[39] })
    const beyondTheShorter = { from: day('2026-09-03'), to: THIS_YEAR[60]! }
    expect(sameSchoolDays(beyondTheShorter, THIS_YEAR, LAST_YEAR.slice(0, 40))?.to).toBe(LAST_YEAR[39])
  })

  test('of a week within a year begin as far into it', () => {
    const second = sameSchoolDays({ from: day('2026-09-07'), to: day('2026-09-11') }, THIS_YEAR, LAST_YEAR)
    expect(second).toEqual({ from: '2025-09-03', to: '2025-09-09' })
  })

  test('are none before the first school day, or beside a year without any', () => {
    expect(
      sameSchoolDays({ from: day('2026-08-01'), to: day('2026-09-02') }, THIS_YEAR, LAST_YEAR),
    ).toBeNull()
    expect(sameSchoolDays({ from: day('2026-09-03'), to: day('2026-09-09') }, THIS_YEAR, [])).toBeNull()
    expect(sameSchoolDays({ from: day('2026-09-03'), to: day('2026-09-09') }, [], LAST_YEAR)).toBeNull()
  })

  test('are as many as those compared, while neither stretch is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }), (a, b) => {
        const [from, to] = [THIS_YEAR[Math.min(a, b)]!, THIS_YEAR[Math.max(a, b)]!]
        const found = sameSchoolDays({ from, to }, THIS_YEAR, LAST_YEAR)!
        const within = (days: readonly LocalDate[], span: { from: LocalDate; to: LocalDate }) =>
          days.filter((one) => one >= span.from && one <= span.to).length
        expect(within(LAST_YEAR, found)).toBe(within(THIS_YEAR, { from, to }))
      }),
    )
  })
})
