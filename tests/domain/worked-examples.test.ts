import { describe, expect, test } from 'vitest'
import {
  absenceRate,
  addTallies,
  attendanceRate,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  localDate,
  noticeDeadlines,
  noticeLadder,
  penaltyThreshold,
  tally,
  validateMark,
  type Mark,
  type Tally,
} from '#domain/index.ts'
import { calendarA, marksFrom, times } from './calendar-a.ts'

const DAY = localDate('2025-11-12')

function marks(counts: Record<string, number>, date = DAY): Mark[] {
  return Object.entries(counts).flatMap(([code, n]) =>
    times(n, { date, session: code === '\\' ? ('PM' as const) : ('AM' as const), code }),
  )
}

const counted = (counts: Record<string, number>, date = DAY): Tally => tally(marks(counts, date))

const percent = (rate: number | null) => (rate === null ? null : Math.round(rate * 10_000) / 100)

describe('attendance and absence', () => {
  test('1: a late arrival attends, an arrival after closing is absent without leave', () => {
    const t = counted({ '/': 7, '\\': 7, L: 1, V: 1, I: 2, O: 1, U: 1 })
    expect(t).toMatchObject({ possible: 20, attended: 16, authorised: 2, unauthorised: 2 })
    expect(t).toMatchObject({ lateBeforeClose: 1, lateAfterClose: 1, byCode: { '/': 7, I: 2 } })
    expect([percent(attendanceRate(t)), percent(absenceRate(t))]).toEqual([80, 20])
    expect([isPersistentlyAbsent(t), isSeverelyAbsent(t)]).toEqual([true, false])
  })

  test('2: closures, the other school and causes beyond the pupil leave the divisor alone', () => {
    const t = counted({ '/': 5, '\\': 5, '#': 2, D: 2, Y4: 2, Q: 1, X: 1, I: 2 })
    expect(t).toMatchObject({ possible: 12, attended: 10, authorised: 2, unauthorised: 0 })
    expect([percent(attendanceRate(t)), percent(absenceRate(t))]).toEqual([83.33, 16.67])
  })

  test('3: a part-time timetable lowers attendance', () => {
    const t = counted({ '/': 5, C2: 5 })
    expect(percent(attendanceRate(t))).toBe(50)
    expect([isPersistentlyAbsent(t), isSeverelyAbsent(t)]).toEqual([true, true])
  })

  test('4: X costs a child under school age nothing, and is refused for an older one', () => {
    const t = counted({ '/': 5, X: 5 })
    expect([t.possible, percent(attendanceRate(t))]).toEqual([5, 100])
    const entry = { code: 'X', date: DAY, session: 'AM' as const }
    expect(validateMark({ ...entry, dateOfBirth: localDate('2021-02-01') })).toEqual([])
    expect(validateMark({ ...entry, dateOfBirth: localDate('2015-02-01') })).toMatchObject([
      { field: 'dateOfBirth' },
    ])
  })

  test('5: education elsewhere attends, and B and K must say what it is', () => {
    const t = counted({ K: 2, B: 2, P: 1, V: 3, W: 2 })
    expect([t.possible, percent(attendanceRate(t))]).toEqual([10, 100])
    for (const code of ['B', 'K']) {
      const entry = { code, date: DAY, session: 'AM' as const, dateOfBirth: localDate('2012-02-01') }
      expect(validateMark(entry)).toMatchObject([{ field: 'nature' }])
      expect(validateMark({ ...entry, detail: { nature: '  ' } })).toHaveLength(1)
      expect(validateMark({ ...entry, detail: { nature: 'college course' } })).toEqual([])
    }
  })

  test.each([
    [38, true, false],
    [37, false, false],
    [190, true, true],
    [189, true, false],
  ])('6 and 8: %i of 380 sessions missed: persistent %s, severe %s', (absent, persistent, severe) => {
    const t = counted({ '/': 380 - absent, I: absent })
    expect([isPersistentlyAbsent(t), isSeverelyAbsent(t)]).toEqual([persistent, severe])
  })

  test('9: where nothing was possible there is no rate and no flag', () => {
    const t = counted({ D: 3, X: 3, '#': 4 })
    expect([t.possible, attendanceRate(t), absenceRate(t), isPersistentlyAbsent(t)]).toEqual([
      0,
      null,
      null,
      false,
    ])
  })

  test('10: a group is pooled, its percentages never averaged', () => {
    const p = counted({ '/': 95, I: 5 })
    const q = counted({ '/': 10, I: 10 })
    expect(percent(attendanceRate(addTallies([p, q])))).toBe(87.5)
    expect([p, q].filter(isPersistentlyAbsent)).toHaveLength(1)
  })

  test('11: an interview attended until August 2024 and is an absence since', () => {
    const before = counted({ '/': 18, J: 2 }, localDate('2024-06-12'))
    const since = counted({ '/': 18, J1: 2 }, localDate('2024-09-11'))
    expect(percent(attendanceRate(before))).toBe(100)
    expect([percent(attendanceRate(since)), percent(absenceRate(since))]).toEqual([90, 10])
    expect(isPersistentlyAbsent(since)).toBe(true)
  })

  test('15: a reason found moves one session from unauthorised to authorised', () => {
    const original = counted({ '/': 9, N: 1 })
    const amended = counted({ '/': 9, I: 1 })
    expect(amended.unauthorised - original.unauthorised).toBe(-1)
    expect(amended.authorised - original.authorised).toBe(1)
  })

  test('Tower Hamlets, primary, 2025/26: the totals the DfE published', () => {
    const published = {
      possible: 6_420_254,
      attended: 5_989_934 + 50_025,
      authorised: 276_323,
      unauthorised: 103_972,
    }
    expect(published.attended + published.authorised + published.unauthorised).toBe(published.possible)
    expect(attendanceRate(published)?.toFixed(6)).toBe('0.940766')
    expect(absenceRate(published)?.toFixed(6)).toBe('0.059234')
  })
})

describe('penalty notices', () => {
  test('16: ten sessions of holiday from Monday to Friday reach the threshold in the last one', () => {
    const week = marksFrom(calendarA, '2025-11-03', times(10, 'G'))
    expect(penaltyThreshold(week, calendarA)).toMatchObject({
      met: true,
      provisional: false,
      reachedOn: '2025-11-07',
      reachedIn: 'PM',
    })
    expect(penaltyThreshold(week.slice(0, 9), calendarA).met).toBe(false)
  })

  test('19: with an N among them it is provisional, and withdrawn when the N becomes I', () => {
    const codes = ['G', 'G', 'G', 'U', 'U', 'O', 'O', 'O', 'O', 'N']
    const found = penaltyThreshold(marksFrom(calendarA, '2025-11-03', codes), calendarA)
    expect([found.met, found.provisional, found.sessions.length]).toEqual([true, true, 10])
    const amended = marksFrom(calendarA, '2025-11-03', codes.with(9, 'I'))
    expect(penaltyThreshold(amended, calendarA)).toEqual({
      met: false,
      provisional: false,
      reachedOn: null,
      reachedIn: null,
      sessions: [],
    })
  })

  test('21: the second notice in three years is £160 flat', () => {
    const step = noticeLadder(
      [{ issued: localDate('2024-10-10'), withdrawn: false }],
      localDate('2026-03-02'),
    )
    expect(step).toEqual({ allowed: true, ordinal: 2, amounts: [160] })
    expect(noticeDeadlines(localDate('2026-03-04'), step.amounts)).toEqual([
      { amount: 160, lastDay: '2026-03-31' },
    ])
  })

  test('23: a withdrawn notice does not count', () => {
    const withdrawn = [{ issued: localDate('2025-02-01'), withdrawn: true }]
    expect(noticeLadder(withdrawn, localDate('2025-09-30'))).toEqual({
      allowed: true,
      ordinal: 1,
      amounts: [80, 160],
    })
  })
})
