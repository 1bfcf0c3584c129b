import { addDays, addYears, dateOf, datePartsOf, weekdayOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'

/**
 * Whether someone born on this day is of compulsory school age on a date (Education Act 1996, s. 8): from the
 * 31 August, 31 December or 31 March on or after the fifth birthday, to the end of the last Friday in June of
 * the school year in which they turn 16.
 */
export function isCompulsorySchoolAge(dateOfBirth: LocalDate, on: LocalDate): boolean {
  return compulsoryAgeBegins(dateOfBirth) <= on && on <= compulsoryAgeEnds(dateOfBirth)
}

/** The first day of compulsory school age. */
export function compulsoryAgeBegins(dateOfBirth: LocalDate): LocalDate {
  const fifthBirthday = addYears(dateOfBirth, 5)
  const { year } = datePartsOf(fifthBirthday)
  const prescribed = [dateOf(year, 3, 31), dateOf(year, 8, 31)]
  return prescribed.find((day) => day >= fifthBirthday) ?? dateOf(year, 12, 31)
}

/** The school leaving date: the last day of compulsory school age. */
export function compulsoryAgeEnds(dateOfBirth: LocalDate): LocalDate {
  const { year, month } = datePartsOf(addYears(dateOfBirth, 16))
  // The school year of the Act begins with September, a month after that of the statistics.
  return lastFridayInJune(month >= 9 ? year + 1 : year)
}

function lastFridayInJune(year: number): LocalDate {
  const lastDay = dateOf(year, 6, 30)
  return addDays(lastDay, -((weekdayOf(lastDay) + 2) % 7))
}
