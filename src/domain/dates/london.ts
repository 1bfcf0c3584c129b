import { localDate, type LocalDate } from './local-date.ts'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** The school date on which an instant falls: 23:30Z on a June night is already tomorrow in London. */
export function londonDate(instant: string): LocalDate {
  const at = londonParts(instant)
  return localDate(`${at.year}-${at.month}-${at.day}`)
}

/** The time of day in London at an instant, `HH:MM`. */
export function londonTime(instant: string): string {
  const at = londonParts(instant)
  return `${at.hour}:${at.minute}`
}

/**
 * Milliseconds of an instant. Refuses (RangeError) a text without an offset: it would depend on the machine's
 * zone.
 */
export function instantOf(text: string): number {
  const milliseconds = INSTANT.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(milliseconds)) throw new RangeError(`“${text}” is not an instant with an offset.`)
  return milliseconds
}

function londonParts(instant: string): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instantOf(instant)).map((part) => [part.type, part.value]))
}
