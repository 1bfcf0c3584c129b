import { UTCDateMini } from '@date-fns/utc'
import { addDays as daysLater } from 'date-fns/addDays'
import { addYears as yearsLater } from 'date-fns/addYears'
import { eachDayOfInterval } from 'date-fns/eachDayOfInterval'
import { getISODay } from 'date-fns/getISODay'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'
import { localDate, type LocalDate } from './local-date.ts'

// date-fns counts in UTC here: no machine's time zone or change of clocks can move a day.
const FIRST = new Date('0001-01-01')
const LAST = new Date('9999-12-31')
const utc = (date: LocalDate): Date => new UTCDateMini(date)

/** A day that date-fns counted is real: only the years 1 to 9999 can be written. */
function textOf(date: Date): LocalDate {
  if (!(date >= FIRST && date <= LAST)) throw new RangeError('A date must be in the years 1 to 9999.')
  return date.toISOString().slice(0, 10) as LocalDate
}

/** The parts of a date, month from 1. */
export function datePartsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** A date from its parts. Refuses (RangeError) a day that does not exist. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return textOf(daysLater(utc(date), days))
}

/** The same day so many years later, or earlier; 29 February becomes the 28th where there is none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return textOf(yearsLater(utc(date), years))
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return getISODay(utc(date))
}

/** The Monday of the date's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return textOf(startOfISOWeek(utc(date)))
}

/** Every date from the first to the last, both included; none when they are the wrong way round. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  return from > to ? [] : eachDayOfInterval({ start: utc(from), end: utc(to) }).map(textOf)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
