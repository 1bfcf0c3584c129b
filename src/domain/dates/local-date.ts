import { UTCDateMini } from '@date-fns/utc'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'

declare const localDateBrand: unique symbol

/** A school date in London, `'YYYY-MM-DD'`: no time, no zone, ordered as text. */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** The two sessions of a school day. */
export type Session = 'AM' | 'PM'

export const SESSIONS: readonly Session[] = ['AM', 'PM']

const SHAPE = /^(\d{4}-(?:0[1-9]|1[0-2]))-(0[1-9]|[12]\d|3[01])$/

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const [, month, day] = SHAPE.exec(text) ?? []
  if (!month || !day || month < '0001') return false
  // Every month has 28 days; a list of a school's pupils is spared the look-up of the rest.
  return day <= '28' || Number(day) <= getDaysInMonth(new UTCDateMini(`${month}-01`))
}

/** The date this text says. Refuses (RangeError) anything but a real day written `YYYY-MM-DD`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`“${text}” is not a date written YYYY-MM-DD.`)
  return text
}
