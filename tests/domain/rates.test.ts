import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absenceRate,
  addTallies,
  attendanceRate,
  codesInForce,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  localDate,
  NATIONAL_2025,
  sessionsUntilPersistent,
  suppress,
  suppressRate,
  tally,
  type Mark,
} from '#domain/index.ts'

const date = localDate('2025-11-12')
const codes = codesInForce(date).map(({ code }) => code)
const anyMarks = fc.array(
  fc.constantFrom(...codes).map((code): Mark => ({ date, session: 'AM', code })),
  { maxLength: 60, size: 'max' },
)
const anyCounts = fc
  .record({ attended: fc.nat(400), authorised: fc.nat(200), unauthorised: fc.nat(200) })
  .map((counts) => ({ ...counts, possible: counts.attended + counts.authorised + counts.unauthorised }))

describe('counting', () => {
  test('what is possible is attended or absent, whatever the marks and their order', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const t = tally(marks)
        expect(t.possible).toBe(t.attended + t.authorised + t.unauthorised)
        expect(Object.values(t.byCode).reduce((sum, n) => sum + n, 0)).toBe(marks.length)
        expect(tally(marks.toReversed())).toEqual(t)
        const attended = attendanceRate(t)
        if (attended !== null) expect(attended + (absenceRate(t) ?? NaN)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('a group is its pupils’ marks counted together', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (one, other) => {
        expect(addTallies([tally(one), tally(other)])).toEqual(tally([...one, ...other]))
      }),
    )
  })
})

describe('persistent and severe absence', () => {
  test('severe is persistent too, and neither rests on a rounded rate', () => {
    fc.assert(
      fc.property(anyCounts, (t) => {
        const absent = t.authorised + t.unauthorised
        expect(isPersistentlyAbsent(t)).toBe(t.possible > 0 && absent >= t.possible / 10)
        if (isSeverelyAbsent(t)) expect(isPersistentlyAbsent(t)).toBe(true)
      }),
    )
  })

  test('what can still be missed is the most that stays under a tenth, what recovers the least', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(400), (t, remaining) => {
        const after = (missed: number, attended: number) =>
          isPersistentlyAbsent({
            possible: t.possible + missed + attended,
            authorised: t.authorised + missed,
            unauthorised: t.unauthorised,
          })
        const { canMiss, toRecover } = sessionsUntilPersistent(t, remaining)
        const bearable = Array.from({ length: remaining + 1 }, (_, m) => m).filter(
          (m) => !after(m, remaining - m),
        )
        const nothingAtAll = t.possible + remaining === 0
        expect(canMiss).toBe(nothingAtAll ? 0 : (bearable.at(-1) ?? 0))
        expect(after(0, toRecover)).toBe(false)
        if (toRecover > 0) expect(after(0, toRecover - 1)).toBe(true)
      }),
    )
  })

  test.each([
    [{ possible: 100, authorised: 5, unauthorised: 0 }, 280, { canMiss: 32, toRecover: 0 }],
    [{ possible: 380, authorised: 37, unauthorised: 0 }, 0, { canMiss: 0, toRecover: 0 }],
    [{ possible: 380, authorised: 30, unauthorised: 8 }, 0, { canMiss: 0, toRecover: 1 }],
    [{ possible: 20, authorised: 10, unauthorised: 0 }, 30, { canMiss: 0, toRecover: 81 }],
    [{ possible: 0, authorised: 0, unauthorised: 0 }, 380, { canMiss: 37, toRecover: 0 }],
    [{ possible: 0, authorised: 0, unauthorised: 0 }, 0, { canMiss: 0, toRecover: 0 }],
  ])('%o with %i sessions to come: %o', (t, remaining, expected) => {
    expect(sessionsUntilPersistent(t, remaining)).toEqual(expected)
  })
})

describe('small numbers', () => {
  test('1 to 4 are hidden; 0 and 5 are not', () => {
    expect([0, 1, 4, 5, 120].map((n) => suppress(n))).toEqual([0, 'fewer than 5', 'fewer than 5', 5, 120])
    // Of a single absence, "fewer than 5 suspensions" would otherwise tell the one.
    expect([0, 1].map((n) => suppress(n, 1))).toEqual(['fewer than 5', 'fewer than 5'])
    expect([0, 1, 5].map((n) => suppress(n, 5))).toEqual([0, 'fewer than 5', 5])
    expect(suppressRate(0.91, 4)).toBe('fewer than 5')
    expect(suppressRate(0.91, 5)).toBe(0.91)
    expect(suppressRate(null, 0)).toBeNull()
  })
})

test('the national figures add up', () => {
  for (const phase of NATIONAL_2025.figures) {
    expect(phase.attendance + phase.absence).toBeCloseTo(100, 6)
    expect(Math.abs(phase.authorised + phase.unauthorised - phase.absence)).toBeLessThan(0.011)
  }
})
