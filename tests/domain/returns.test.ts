import { describe, expect, test } from 'vitest'
import { deletionReturn, localDate, newPupilReturn } from '#domain/index.ts'

const day = localDate

describe('the return of a new pupil', () => {
  const first = day('2026-09-02')
  const reception = {
    entered: day('2026-06-15'),
    startingDay: first,
    mostJuniorClass: true,
    schoolYearBegins: { from: day('2026-09-01'), to: first },
  }

  test('is due by the end of the fifth day after the name was entered, weekends and all', () => {
    const joined = {
      ...reception,
      mostJuniorClass: false,
      entered: day('2026-11-26'),
      startingDay: day('2026-11-30'),
    }
    expect(newPupilReturn(joined)).toEqual({ due: true, by: '2026-12-01' })
  })

  test('is not due for the most junior class on the first day of the school year, and only then', () => {
    expect(newPupilReturn(reception)).toEqual({ due: false, by: null })
    expect(newPupilReturn({ ...reception, startingDay: day('2026-09-03') }).due).toBe(true)
    expect(newPupilReturn({ ...reception, startingDay: day('2026-08-31') }).due).toBe(true)
    // The roll gives the first day of term, though that was for staff alone.
    expect(newPupilReturn({ ...reception, startingDay: day('2026-09-01') }).due).toBe(false)
    expect(newPupilReturn({ ...reception, mostJuniorClass: false }).due).toBe(true)
  })

  test('an authority that asks for all is told of names entered after that day, not of earlier ones', () => {
    expect(newPupilReturn({ ...reception, askedOn: day('2026-06-14') })).toEqual({
      due: true,
      by: '2026-06-20',
    })
    expect(newPupilReturn({ ...reception, askedOn: day('2026-06-15') }).due).toBe(false)
    expect(newPupilReturn({ ...reception, mostJuniorClass: false, askedOn: day('2026-09-01') }).due).toBe(
      true,
    )
  })
})

describe('the return of a deletion', () => {
  const ends = day('2026-07-17')

  const schoolYear = { from: day('2025-09-03'), to: ends }
  const due = (deleted: string, { senior = true, year = schoolYear } = {}) =>
    deletionReturn({ deleted: day(deleted), mostSeniorClass: senior, schoolYear: year }).due

  test('is not due for the most senior class at or after the end of the last term, and only then', () => {
    expect(due('2026-07-17')).toBe(false)
    expect(due('2026-07-31')).toBe(false)
    expect(due('2026-07-16')).toBe(true)
    expect(due('2026-07-17', { senior: false })).toBe(true)
  })

  test('is not due for them in August either, when the last term of the year before is over', () => {
    const next = { from: day('2026-09-02'), to: day('2027-07-21') }
    expect(due('2026-08-31', { year: next })).toBe(false)
    expect(due('2026-09-02', { year: next })).toBe(true)
    expect(due('2026-08-31', { senior: false, year: next })).toBe(true)
  })
})
