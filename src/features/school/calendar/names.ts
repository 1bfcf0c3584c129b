import { academicYearName, weekdayOf, yearGroupName, type LocalDate } from '#domain/index.ts'
import { dayAndYear, dayDate } from '#ui/format.ts'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The month a date lies in: September 2026. */
export const monthName = (date: LocalDate): string => MONTH.format(new Date(`${date}T12:00:00Z`))

/** From one day to another, or one day alone; the year is written once where both are in the same year. */
export function spanText(from: LocalDate, to: LocalDate): string {
  if (from === to) return dayAndYear(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? dayDate(from) : dayAndYear(from)} to ${dayAndYear(to)}`
}

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5

/** An academic year as a page's title. */
export const yearTitle = (year: number): string => `School year ${academicYearName(year)}`

/** Year groups in a few words: Year 7, Year 8 and Year 9. */
export function yearGroupNames(yearGroups: number[]): string {
  return new Intl.ListFormat('en-GB').format(yearGroups.map(yearGroupName))
}

const HALF_TERM_NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']

/** What schools call the six half terms. */
export const halfTermName = (halfTerm: number): string =>
  HALF_TERM_NAMES[halfTerm - 1] ?? `Half term ${halfTerm}`
