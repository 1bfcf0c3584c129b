import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  absenceBand,
  addSums,
  cohortBits,
  COHORT_IDS,
  COHORTS,
  cohortsIn,
  cohortsOf,
  isAtRisk,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  localDate,
  totalsOf,
  type Sums,
} from '#domain/index.ts'

const sumsOf = (possible: number, absent: number): Sums => ({
  possible,
  attended: possible - absent,
  authorised: absent,
  unauthorised: 0,
  lateBeforeClose: 0,
  lateAfterClose: 0,
})

const anySums = fc
  .integer({ min: 0, max: 400 })
  .chain((possible) => fc.integer({ min: 0, max: possible }).map((absent) => sumsOf(possible, absent)))

describe('bands of absence', () => {
  test.each([
    [0, 0, 'none'],
    [380, 0, 'none'],
    [380, 18, 'low'],
    [380, 19, 'atRisk'],
    [380, 37, 'atRisk'],
    [380, 38, 'persistent'],
    [380, 189, 'persistent'],
    [380, 190, 'severe'],
  ] as const)(
    'of %i possible, %i missed is %s: 5, 10 and 50%% belong to the higher band',
    (possible, absent, band) => {
      expect(absenceBand(sumsOf(possible, absent))).toBe(band)
    },
  )

  test('say what the statutory tests say, and at risk never overlaps persistent', () => {
    fc.assert(
      fc.property(anySums, (sums) => {
        const band = absenceBand(sums)
        expect(band === 'severe').toBe(isSeverelyAbsent(sums))
        expect(band === 'severe' || band === 'persistent').toBe(isPersistentlyAbsent(sums))
        expect(band === 'atRisk').toBe(isAtRisk(sums))
      }),
    )
  })

  test('begin at risk where the school has said', () => {
    expect(absenceBand(sumsOf(100, 7), 8)).toBe('low')
    expect(absenceBand(sumsOf(100, 8), 8)).toBe('atRisk')
  })
})

describe('a group of pupils', () => {
  test('adds sessions, never percentages, and counts nobody without a possible session', () => {
    fc.assert(
      fc.property(fc.array(anySums), (pupils) => {
        const totals = totalsOf(pupils)
        expect(totals).toMatchObject(addSums(pupils))
        expect(totals.pupils).toBe(pupils.filter(({ possible }) => possible > 0).length)
        expect(totals.persistent).toBe(pupils.filter(isPersistentlyAbsent).length)
        expect(totals.severe).toBeLessThanOrEqual(totals.persistent)
        expect(totals.persistent + totals.atRisk).toBeLessThanOrEqual(totals.pupils)
      }),
    )
  })
})

describe('the groups of a pupil', () => {
  const pupil = { sex: 'F' as const, dateOfBirth: localDate('2015-09-01') }
  const entry = (kind: 'fsm' | 'ethnicity' | 'ehcp', value: string, from: string, to = '9999-12-31') => ({
    kind,
    value,
    from: localDate(from),
    to: localDate(to),
  })

  test('each have a bit of their own', () => {
    const bits = COHORT_IDS.map((id) => COHORTS[id].bit)
    expect(new Set(bits).size).toBe(bits.length)
    expect(bits.every((bit) => Math.log2(bit) % 1 === 0)).toBe(true)
    expect(new Set(cohortBits().map(({ kind, value }) => `${kind} ${value}`)).size).toBe(cohortBits().length)
  })

  test('hold who belonged at any time in the year, and nobody of another year', () => {
    const fsm = [entry('fsm', '', '2026-01-10', '2026-01-31')]
    expect(cohortsOf(cohortsIn(2025, pupil, fsm))).toContain('fsm')
    expect(cohortsOf(cohortsIn(2026, pupil, fsm))).not.toContain('fsm')
    expect(cohortsOf(cohortsIn(2025, pupil, [entry('fsm', '', '2025-10-01', '2025-09-30')]))).not.toContain(
      'fsm',
    )
  })

  test('take the latest of two entries of one kind', () => {
    const entries = [
      entry('ethnicity', 'WBRI', '2025-11-01'),
      entry('ethnicity', 'NOBT', '2025-08-01', '2025-10-31'),
    ]
    expect(cohortsOf(cohortsIn(2025, pupil, entries))).toEqual(
      expect.arrayContaining(['white_british', 'census_age', 'female']),
    )
    expect(cohortsOf(cohortsIn(2025, pupil, entries))).not.toContain('ethnicity_unknown')
  })

  test.each([
    ['2020-09-01', 2025, []],
    ['2020-08-31', 2025, ['census_age']],
    ['2010-08-31', 2025, ['census_age', 'aged_fifteen']],
    ['2009-08-31', 2025, []],
  ] as const)('born %s, in the year from 2025, is of age: %j', (born, year, expected) => {
    const groups = cohortsOf(cohortsIn(year, { sex: 'M', dateOfBirth: localDate(born) }, []))
    expect(groups).toEqual(['male', ...expected])
  })
})
