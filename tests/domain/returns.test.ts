import { describe, expect, test } from 'vitest'
import { deletionReturn, localDate, newPupilReturn } from '#domain/index.ts'

const day = localDate

describe('the return of a new pupil', () => {
  const first = day('2026-09-02')
  const reception = {
    entered: day('2026-06-15'),
    startingDay: first,
    mostJuniorClass: true,
    firstDayOfSchoolYear: first,
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

  test('is not due for the most senior class at or after the end of the last term, and only then', () => {
    expect(deletionReturn({ deleted: ends, mostSeniorClass: true, lastTermEnds: ends })).toEqual({
      due: false,
    })
    expect(
      deletionReturn({ deleted: day('2026-08-31'), mostSeniorClass: true, lastTermEnds: ends }).due,
    ).toBe(false)
    expect(
      deletionReturn({ deleted: day('2026-07-16'), mostSeniorClass: true, lastTermEnds: ends }).due,
    ).toBe(true)
    expect(deletionReturn({ deleted: ends, mostSeniorClass: false, lastTermEnds: ends }).due).toBe(true)
  })
})
