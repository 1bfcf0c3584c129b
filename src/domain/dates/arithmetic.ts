import { daysInMonth, localDate, type LocalDate } from './local-date.ts'

// Whole days are counted without Date, so that no machine's time zone or change of clocks can move one.
// The count is of the proleptic Gregorian calendar from 1 March of year 0: years then end with the leap day.
const DAYS_IN_400_YEARS = 146_097

/** The parts of a date, month from 1. */
export function datePartsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** A date from its parts. Refuses (RangeError) a day that does not exist. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The day's running number; the difference of two is the days between them. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = datePartsOf(date)
  const y = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear
}

/** The date with this running number. */
function dateOfDayNumber(number: number): LocalDate {
  const era = Math.floor(number / DAYS_IN_400_YEARS)
  const dayOfEra = number - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return dateOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** The same day so many years later, or earlier; 29 February becomes the 28th where there is none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const { year, month, day } = datePartsOf(date)
  return dateOf(year + years, month, Math.min(day, daysInMonth(year + years, month)))
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((dayNumber(date) + 2) % 7) + 1
}

/** The Monday of the date's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** Every date from the first to the last, both included; none when they are the wrong way round. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, n) => dateOfDayNumber(first + n))
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
