import { academicYearName, weekdayOf, yearGroupName, type LocalDate } from '#domain/index.ts'
import { dayDate, shortDate } from '#ui/format.ts'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The month a date lies in: September 2026. */
export const monthName = (date: LocalDate): string => MONTH.format(new Date(`${date}T12:00:00Z`))

/** A day with its weekday and year: Wed 2 Sep 2026. */
export const dayOfYear = (date: LocalDate): string => `${dayDate(date).slice(0, 3)} ${shortDate(date)}`

/** From one day to another, or one day alone; the year stands once where it is the same. */
export function spanText(from: LocalDate, to: LocalDate): string {
  if (from === to) return dayOfYear(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? dayDate(from) : dayOfYear(from)} to ${dayOfYear(to)}`
}

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5

/** An academic year as a page calls it. */
export const yearTitle = (year: number): string => `School year ${academicYearName(year)}`

/** Year groups in a few words: Year 7, Year 8 and Year 9. */
export function yearGroupNames(yearGroups: number[]): string {
  return new Intl.ListFormat('en-GB').format(yearGroups.map(yearGroupName))
}

const HALF_TERM_NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']

/** What schools call the six half terms. */
export const halfTermName = (halfTerm: number): string =>
  HALF_TERM_NAMES[halfTerm - 1] ?? `Half term ${halfTerm}`
