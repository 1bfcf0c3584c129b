import { dateOf, datePartsOf } from './arithmetic.ts'
import type { LocalDate } from './local-date.ts'

/**
 * The year in which the date's academic year began: it runs from 1 August to 31 July, as the DfE's statistics
 * do.
 */
export function academicYearOf(date: LocalDate): number {
  const { year, month } = datePartsOf(date)
  return month >= 8 ? year : year - 1
}

/** The first and last day of the academic year that began in this year. */
export function academicYearDates(year: number): { from: LocalDate; to: LocalDate } {
  return { from: dateOf(year, 8, 1), to: dateOf(year + 1, 7, 31) }
}

/** An academic year as people write it: 2026/27. */
export function academicYearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
