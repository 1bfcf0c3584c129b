import { addDays, dateOf, mondayOf } from '../dates/arithmetic.ts'
import { academicYearOf } from '../dates/academic-year.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { bankHolidays, easterSunday } from './bank-holidays.ts'

/** A part of the year by the school census: 1 autumn, 2 spring, 3 and 4 the halves of the summer. */
export type CensusPart = { part: 1 | 2 | 3 | 4; from: LocalDate; to: LocalDate }

/**
 * The parts into which the DfE's statistics cut an academic year: to 31 December; to Easter Sunday; to the Sunday
 * before the spring bank holiday; to 31 July. They are the same for every school, so that schools with different terms
 * are compared over the same days; they are not a school's own terms.
 */
export function censusParts(academicYear: number): CensusPart[] {
  const easter = easterSunday(academicYear + 1)
  const spring = bankHolidays(academicYear + 1).find(({ name }) => name === 'Spring bank holiday')
  const half = mondayOf(spring?.date ?? dateOf(academicYear + 1, 5, 31))
  return [
    { part: 1, from: dateOf(academicYear, 8, 1), to: dateOf(academicYear, 12, 31) },
    { part: 2, from: dateOf(academicYear + 1, 1, 1), to: easter },
    { part: 3, from: addDays(easter, 1), to: addDays(half, -1) },
    { part: 4, from: half, to: dateOf(academicYear + 1, 7, 31) },
  ]
}

/** The part a date falls in. */
export function censusPartOf(date: LocalDate): CensusPart['part'] {
  const found = censusParts(academicYearOf(date)).find(({ from, to }) => from <= date && date <= to)
  if (!found) throw new Error(`${date} is in no part of its year`)
  return found.part
}
