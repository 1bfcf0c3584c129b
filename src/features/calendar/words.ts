import { academicYearName, weekdayOf, type LocalDate } from '#domain/index.ts'

const formatted = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return (date: LocalDate) => format.format(new Date(`${date}T12:00:00Z`)).replace(',', '')
}

/** A day in full: Wednesday 2 September 2026. */
export const dayText = formatted({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** A day in a table: Wed 2 Sep 2026. */
export const shortDay = formatted({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** The month a date lies in: September 2026. */
export const monthName = formatted({ month: 'long', year: 'numeric' })

/** From one day to another, or one day alone. */
export function spanText(from: LocalDate, to: LocalDate): string {
  return from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`
}

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5

/** An academic year as a page calls it. */
export const yearTitle = (year: number): string => `School year ${academicYearName(year)}`

/** A count with its noun: 1 day, 2 days. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

/** What a year group is called: Nursery, Reception, Year 1 and on. */
export function yearGroupName(yearGroup: number): string {
  return yearGroup < 0 ? 'Nursery' : yearGroup === 0 ? 'Reception' : `Year ${yearGroup}`
}

/** Year groups in a few words: Year 7, Year 8 and Year 9. */
export function yearGroupNames(yearGroups: number[]): string {
  return new Intl.ListFormat('en-GB').format(yearGroups.map(yearGroupName))
}

const HALF_TERM_NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']

/** What schools call the six half terms. */
export const halfTermName = (halfTerm: number): string =>
  HALF_TERM_NAMES[halfTerm - 1] ?? `Half term ${halfTerm}`

/** A time of day as people say it: 8:45 am. */
export function clockText(time: string): string {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`
}
