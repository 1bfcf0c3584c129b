import { UTCDateMini } from '@date-fns/utc'
import { isLeapYear } from 'date-fns/isLeapYear'

declare const localDateBrand: unique symbol

/** A school date in London, `'YYYY-MM-DD'`: no time, no zone, ordered as text. */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** The two sessions of a school day. */
export type Session = 'AM' | 'PM'

export const SESSIONS: readonly Session[] = ['AM', 'PM']

// 28 days in every month, 29 and 30 in all but February, 31 in seven of them; and 29 February, where the year has it. Read
// as text: a list of a school's pupils reads thousands of dates, and a page's Date is slow to make.
const SHAPE =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|02-29)$/

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text) || text < '0001') return false
  return !text.endsWith('-02-29') || isLeapYear(new UTCDateMini(text.slice(0, 4)))
}

/**
 * Whether the text is a day that somebody can mean: one of the years 1900 to 2100. Whatever is typed, sent or stands in an
 * address is held to it, so that days and years before and after it are days too.
 */
export const isUsableDate = (text: string): text is LocalDate =>
  isLocalDate(text) && text >= '1900' && text < '2101'

/** The date this text says. Refuses (RangeError) anything but a real day written `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`“${text}” is not a date written YYYY-MM-DD.`)
  return text
}

/** Days from the first to the last, both included. */
export type Span = { from: LocalDate; to: LocalDate }
