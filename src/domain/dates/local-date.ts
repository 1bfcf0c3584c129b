declare const localDateBrand: unique symbol

/** A school date in London, `'YYYY-MM-DD'`: no time, no zone, ordered as text. */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** The two sessions of a school day. */
export type Session = 'AM' | 'PM'

export const SESSIONS: readonly Session[] = ['AM', 'PM']

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const parts = SHAPE.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date this text says. Refuses (RangeError) anything but a real day written `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`“${text}” is not a date written YYYY-MM-DD.`)
  return text
}

/** How many days a month (1 to 12) has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
