import { expect, test } from 'vitest'
import {
  addDays,
  isImproving,
  isPunctual,
  localDate,
  NO_SUMS,
  reasonsToTalk,
  type RecentAttendance,
  type SeenSession,
  type Sums,
} from '#domain/index.ts'

const sums = (missed: number, possible: number): Sums => ({
  ...NO_SUMS,
  possible,
  attended: possible - missed,
  authorised: missed,
})
const MONDAY = localDate('2026-10-05')
const away = (...days: number[]): SeenSession[] =>
  days.map((n) => ({ date: addDays(MONDAY, n), statClass: 'authorised', late: false }))
const late = (n: number): SeenSession[] =>
  Array.from({ length: n }, (_, day) => ({ date: addDays(MONDAY, day), statClass: 'attending', late: true }))
const reasons = (pupil: Partial<RecentAttendance>) =>
  reasonsToTalk({ before: sums(0, 40), recent: sums(0, 40), sessions: [], ...pupil })

test('a pupil who comes is left in peace', () => {
  expect(reasons({})).toEqual([])
  expect(reasons({ before: NO_SUMS, recent: sums(2, 4) })).toEqual([])
})

test('missing 5% of the year for the first time is a reason, going on missing it is not', () => {
  expect(reasons({ before: sums(1, 60), recent: sums(3, 20) })).toContain('newlyAtRisk')
  expect(reasons({ before: sums(6, 60), recent: sums(3, 20) })).not.toContain('newlyAtRisk')
})

test('five points lower than before is falling, where both rest on twenty sessions', () => {
  expect(reasons({ before: sums(10, 100), recent: sums(6, 40) })).toContain('falling')
  expect(reasons({ before: sums(10, 100), recent: sums(5, 40) })).not.toContain('falling')
  expect(reasons({ before: sums(1, 100), recent: sums(10, 18) })).not.toContain('falling')
})

test('three late arrivals are a reason, two are not', () => {
  expect(reasons({ sessions: late(3) })).toEqual(['oftenLate'])
  expect(reasons({ sessions: late(2) })).toEqual([])
})

test('three Mondays are a pattern, three Mondays among seven days away are illness', () => {
  expect(reasons({ sessions: away(0, 7, 14) })).toEqual(['mondays'])
  expect(reasons({ sessions: away(4, 11, 18, 4) })).toEqual(['fridays'])
  expect(reasons({ sessions: away(0, 0, 0, 7) })).toEqual([])
  expect(reasons({ sessions: away(0, 7, 14, 1, 2, 3, 8) })).toEqual([])
})

test('who comes more often than before is improving', () => {
  expect(isImproving({ before: sums(10, 100), recent: sums(2, 40) })).toBe(true)
  expect(isImproving({ before: sums(10, 100), recent: sums(3, 40) })).toBe(false)
})

test('punctual is there and on time, every time', () => {
  expect(isPunctual(sums(0, 10))).toBe(true)
  expect(isPunctual({ ...sums(0, 10), lateBeforeClose: 1 })).toBe(false)
  expect(isPunctual(sums(1, 10))).toBe(false)
  expect(isPunctual(NO_SUMS)).toBe(false)
})
