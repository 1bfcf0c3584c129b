import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addSchoolDays,
  bankHolidays,
  calendarDays,
  calendarProblems,
  calendarRows,
  copyCalendarForward,
  expectedSessions,
  hasSession,
  localDate,
  OPEN_END,
  patternProblems,
  plannedCode,
  reasonDeadline,
  schoolCalendar,
  schoolWeeks,
  WHOLE_SCHOOL,
  weekdayOf,
  weekNumberOf,
  type Closure,
} from '#domain/index.ts'
import { calendarA, planA } from './calendar-a.ts'

const day = localDate

describe('a school’s calendar', () => {
  test('has the 190 days and 380 sessions of its half terms, less INSET and bank holiday', () => {
    expect(calendarA.days).toHaveLength(190)
    const perTerm = planA.terms.map(
      ({ from, to }) => calendarA.days.filter(({ date }) => from <= date && date <= to).length,
    )
    expect(perTerm).toEqual([38, 34, 29, 25, 29, 35])
    expect(schoolWeeks(calendarA).reduce((sum, { sessions }) => sum + sessions, 0)).toBe(380)
  })

  test('numbers only the weeks with a session, on across holidays', () => {
    expect(weekNumberOf(calendarA, day('2025-10-24'))).toBe(8)
    expect(weekNumberOf(calendarA, day('2025-10-29'))).toBeNull()
    expect(weekNumberOf(calendarA, day('2025-11-03'))).toBe(9)
    expect(weekNumberOf(calendarA, day('2025-11-08'))).toBe(9)
    expect(schoolWeeks(calendarA).map(({ number }) => number)).toEqual(
      schoolWeeks(calendarA).map((_, i) => i + 1),
    )
  })

  test('a half day is a school day, and only its session is held', () => {
    const half: Closure = { from: day('2025-12-19'), to: day('2025-12-19'), kind: 'closure', am: false }
    const calendar = schoolCalendar(calendarDays({ ...planA, closures: [...planA.closures, half] }))
    expect(hasSession(calendar, day('2025-12-19'), 'AM')).toBe(true)
    expect(hasSession(calendar, day('2025-12-19'), 'PM')).toBe(false)
    expect(calendar.days).toHaveLength(190)
  })

  test('a date listed twice is refused, in whatever order', () => {
    const monday = { date: day('2025-11-03'), am: true, pm: true }
    const tuesday = { date: day('2025-11-04'), am: true, pm: true }
    expect(() => schoolCalendar([monday, tuesday, { ...monday, pm: false }])).toThrow(RangeError)
  })

  test('a year group’s own dates touch nobody else', () => {
    const late: Closure = {
      from: day('2025-09-03'),
      to: day('2025-09-05'),
      kind: 'different_dates',
      yearGroup: 0,
    }
    const plan = { ...planA, closures: [...planA.closures, late] }
    expect(calendarDays(plan)).toHaveLength(190)
    expect(calendarDays({ ...plan, yearGroup: 0 })).toHaveLength(187)
    const rows = calendarRows(plan)
    expect(rows.filter(({ yearGroup }) => yearGroup === WHOLE_SCHOOL)).toHaveLength(190)
    expect(rows.filter(({ yearGroup }) => yearGroup === 0)).toEqual(
      ['2025-09-03', '2025-09-04', '2025-09-05'].map((date) => ({
        date,
        am: false,
        pm: false,
        yearGroup: 0,
      })),
    )
  })

  test('what is wrong with a plan is said beside the dates', () => {
    expect(calendarProblems(planA, 2025)).toEqual([])
    expect(calendarProblems(planA, 2026).map(({ field }) => field)).toContain('terms.0.from')
    const [first, second] = planA.terms
    if (!first || !second) throw new Error('the plan has six half terms')
    const overlapping = { terms: [first, { ...second, from: first.to }], closures: [] }
    expect(calendarProblems(overlapping, 2025)).toMatchObject([{ field: 'terms.1.from' }])
    const reversed = { terms: [{ ...first, from: first.to, to: first.from }], closures: [] }
    expect(calendarProblems(reversed, 2025)).toMatchObject([{ field: 'terms.0.to' }])
    const nothing: Closure = { from: first.from, to: first.from, kind: 'closure', am: false, pm: false }
    expect(calendarProblems({ terms: [first], closures: [nothing] }, 2025)).toMatchObject([
      { field: 'closures.0.am' },
    ])
  })

  test('next year is proposed on the same weekdays, with its own bank holidays', () => {
    const next = copyCalendarForward(planA)
    next.terms.forEach(({ from, to }, index) => {
      expect(weekdayOf(from)).toBe(weekdayOf(planA.terms[index]?.from ?? from))
      expect(weekdayOf(to)).toBe(weekdayOf(planA.terms[index]?.to ?? to))
    })
    expect(next.terms[0]?.from).toBe('2026-09-02')
    expect(next.closures.map(({ from, kind }) => `${from} ${kind}`)).toEqual([
      '2026-11-27 inset',
      '2027-03-26 bank_holiday',
      '2027-05-03 bank_holiday',
      '2027-05-31 bank_holiday',
    ])
    expect(calendarProblems(next, 2026)).toEqual([])
  })
})

describe('bank holidays', () => {
  test('of 2026, a year with a substitute', () => {
    expect(bankHolidays(2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ])
  })

  test('moved and added by proclamation', () => {
    expect(bankHolidays(2020).map(({ date }) => date)).toContain('2020-05-08')
    expect(bankHolidays(2020).map(({ date }) => date)).not.toContain('2020-05-04')
    const jubilee = bankHolidays(2022).map(({ date }) => date)
    expect(jubilee).toEqual(expect.arrayContaining(['2022-06-02', '2022-06-03', '2022-09-19', '2022-12-27']))
    expect(jubilee).not.toContain('2022-05-30')
    expect(bankHolidays(2023).map(({ date }) => date)).toContain('2023-05-08')
  })

  test('none falls on a weekend and no two on one day, 2019 to 2032', () => {
    for (let year = 2019; year <= 2032; year += 1) {
      const dates = bankHolidays(year).map(({ date }) => date)
      expect(dates.every((date) => weekdayOf(date) <= 5)).toBe(true)
      expect(new Set(dates).size).toBe(dates.length)
      expect(dates).toEqual(dates.toSorted())
    }
  })
})

describe('school days', () => {
  const anyDate = fc.integer({ min: -10, max: 330 }).map((n) => addDays(day('2025-09-01'), n))

  test('an N of 26 November may stay to 4 December: INSET and the weekend do not count', () => {
    expect(reasonDeadline(calendarA, day('2025-11-26'))).toBe('2025-12-04')
  })

  test('an N before half term waits for school to begin again', () => {
    expect(reasonDeadline(calendarA, day('2025-10-23'))).toBe('2025-11-06')
  })

  test('there is no deadline where the calendar does not reach that far', () => {
    expect(reasonDeadline(calendarA, day('2026-07-13'))).toBeNull()
    expect(reasonDeadline(calendarA, day('2026-07-10'))).toBe('2026-07-17')
  })

  test('the n-th later school day is the n-th school day after the date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 200 }), (date, n) => {
        const later = calendarA.days.filter((held) => held.date > date)
        expect(addSchoolDays(calendarA, date, n)).toBe(later[n - 1]?.date ?? null)
      }),
    )
  })

  test.each([-1, 0.5, NaN])('%d is not a number of school days', (n) => {
    expect(() => addSchoolDays(calendarA, day('2025-11-26'), n)).toThrow(RangeError)
  })
})

describe('a session pattern', () => {
  const mornings = '1010101010'

  test('says which sessions the pupil is expected for', () => {
    expect(expectedSessions('1110000001', day('2025-11-03'))).toEqual({ am: true, pm: true })
    expect(expectedSessions('1110000001', day('2025-11-04'))).toEqual({ am: true, pm: false })
    expect(expectedSessions('1110000001', day('2025-11-07'))).toEqual({ am: false, pm: true })
    expect(expectedSessions('1111111111', day('2025-11-08'))).toEqual({ am: false, pm: false })
  })

  test.each(['', '101', '10101010102', 'xxxxxxxxxx'])('“%s” is not one', (sessions) => {
    expect(() => expectedSessions(sessions, day('2025-11-03'))).toThrow(RangeError)
  })

  test('gives X or C2 to the other sessions of a weekday and nothing at a weekend', () => {
    const pattern = { sessions: mornings, otherwise: 'X' } as const
    expect(plannedCode(pattern, day('2025-11-05'), 'AM')).toBe('')
    expect(plannedCode(pattern, day('2025-11-05'), 'PM')).toBe('X')
    expect(plannedCode({ ...pattern, otherwise: 'C2' }, day('2025-11-05'), 'PM')).toBe('C2')
    expect(plannedCode(pattern, day('2025-11-08'), 'PM')).toBe('')
  })

  test('X must end before compulsory school age; C2 needs age, agreement and an end', () => {
    const nursery = {
      sessions: mornings,
      otherwise: 'X',
      from: day('2025-09-03'),
      to: day('2026-07-17'),
    } as const
    expect(patternProblems(nursery, day('2021-10-01'))).toEqual([])
    expect(patternProblems(nursery, day('2020-10-01'))).toMatchObject([{ field: 'otherwise' }])
    const partTime = { ...nursery, otherwise: 'C2', agreement: 'signed on 1 September' } as const
    expect(patternProblems(partTime, day('2012-10-01'))).toEqual([])
    expect(patternProblems(partTime, day('2021-10-01'))).toMatchObject([{ field: 'otherwise' }])
    const open = { ...partTime, agreement: '', to: OPEN_END }
    expect(patternProblems(open, day('2012-10-01')).map(({ field }) => field)).toEqual(['agreement', 'to'])
  })
})
