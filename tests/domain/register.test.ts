import { describe, expect, test } from 'vitest'
import {
  lateCode,
  lateMinutes,
  needsReason,
  opensLater,
  openingLength,
  registerState,
  sessionTimesProblems,
} from '#domain/index.ts'

const times = { starts: '08:50', opens: '08:45', closes: '09:15', ends: '12:00' }

describe('how a register stands', () => {
  const register = { times, taken: false, pupils: 28 }
  test.each([
    ['08:44', 'not due'],
    ['08:45', 'open'],
    ['09:14', 'open'],
    ['09:15', 'overdue'],
    ['24:00', 'overdue'],
  ])('at %s, not taken: %s', (now, state) => expect(registerState({ ...register, now })).toBe(state))

  test('one that was taken is taken, whatever the time', () => {
    for (const now of ['08:00', '09:00', '15:00'])
      expect(registerState({ ...register, now, taken: true })).toBe('taken')
  })

  test('a group of nobody, or a session not held, raises no alarm', () => {
    expect(registerState({ ...register, now: '11:00', pupils: 0 })).toBe('empty')
    expect(registerState({ ...register, now: '11:00', times: null })).toBe('not due')
  })
})

describe('arriving late', () => {
  test.each([
    ['08:49', 0, 'L'],
    ['08:51', 1, 'L'],
    ['09:14', 24, 'L'],
    ['09:15', 25, 'U'],
    ['10:05', 75, 'U'],
  ])('at %s: %i minutes, %s', (clock, minutes, code) => {
    expect([lateMinutes(clock, times), lateCode(clock, times)]).toEqual([minutes, code])
  })

  test.each(['8:50', '25:00', '08:60', 'nine'])('“%s” is not a time', (clock) => {
    expect(() => lateMinutes(clock, times)).toThrow(RangeError)
  })
})

describe('session times', () => {
  test('half an hour is the longest a register may be open', () => {
    expect(openingLength(times)).toBe(30)
    expect(sessionTimesProblems(times)).toEqual([])
    expect(sessionTimesProblems({ ...times, closes: '09:16' })).toMatchObject([{ field: 'closes' }])
  })

  test('a register may close with its session, not later', () => {
    expect(sessionTimesProblems({ ...times, ends: '09:15' })).toEqual([])
    expect(sessionTimesProblems({ ...times, ends: '09:14' })).toMatchObject([{ field: 'closes' }])
  })

  test('times follow one another and can be read', () => {
    expect(sessionTimesProblems({ ...times, closes: '08:45' })).toMatchObject([{ field: 'closes' }])
    expect(sessionTimesProblems({ ...times, ends: '08:50' }).map(({ field }) => field)).toEqual([
      'ends',
      'closes',
    ])
    expect(sessionTimesProblems({ ...times, opens: '9.00', ends: '' }).map(({ field }) => field)).toEqual([
      'opens',
      'ends',
    ])
  })
})

describe('a change to a mark', () => {
  const closesAt = '2026-06-11T09:15:00+01:00'
  test('needs a reason from the instant the register closed, in whatever offset it is written', () => {
    expect(needsReason({ now: '2026-06-11T08:14:59Z', closesAt })).toBe(false)
    expect(needsReason({ now: '2026-06-11T08:15:00Z', closesAt })).toBe(true)
    expect(needsReason({ now: '2026-06-12T06:00:00Z', closesAt })).toBe(true)
    expect(needsReason({ now: '2026-06-12T06:00:00Z', closesAt: null })).toBe(false)
  })

  test('has still to open until its first minute, and never where no times are set', () => {
    const times = { opens: '08:45', closes: '09:15' }
    expect(opensLater({ now: '2026-06-11T07:44:59Z', closesAt, times })).toBe(true)
    expect(opensLater({ now: '2026-06-11T07:45:00Z', closesAt, times })).toBe(false)
    expect(opensLater({ now: '2026-06-11T12:00:00Z', closesAt, times })).toBe(false)
    expect(opensLater({ now: '2026-06-11T07:00:00Z', closesAt: null, times })).toBe(false)
    expect(opensLater({ now: '2026-06-11T07:00:00Z', closesAt, times: null })).toBe(false)
  })
})
