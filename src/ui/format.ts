/** How dates, times and figures are written, everywhere: 12 Nov 2026, 8:52 am, 94.7%. */

const inLondon = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })

const SHORT = inLondon({ day: 'numeric', month: 'short', year: 'numeric' })
const FULL = inLondon({ day: 'numeric', month: 'long', year: 'numeric' })
const LONG = inLondon({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const DAY = inLondon({ weekday: 'short', day: 'numeric', month: 'short' })
const CLOCK = inLondon({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

// A half goes away from nought; the figure is rounded as written in decimals, so 41 of 80 is 51.3% and not 51.2%.
const PERCENT = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  useGrouping: false,
})

// Noon, so that no time zone changes the date.
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

/** A date, "12 Nov 2026". Takes YYYY-MM-DD. */
export const shortDate = (date: string): string => SHORT.format(noon(date)).replace('Sept', 'Sep')

/** A date in a sentence, "12 November 2026". */
export const fullDate = (date: string): string => FULL.format(noon(date))

/** A date with its weekday, "Thursday 12 November 2026". */
export const longDate = (date: string): string => LONG.format(noon(date)).replace(',', '')

/** A date where the year is clear, "Thu 12 Nov". */
export const dayDate = (date: string): string =>
  DAY.format(noon(date)).replace(',', '').replace('Sept', 'Sep')

/** A date with its weekday and its year, "Thu 12 Nov 2026". */
export const dayAndYear = (date: string): string => `${dayDate(date).slice(0, 3)} ${shortDate(date)}`

/** A time of day, "8:52 am". Takes HH:MM. */
export function timeOfDay(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`
}

/** The London time of an instant, "8:52 am". Takes ISO text. */
export const momentTime = (instant: string): string => timeOfDay(CLOCK.format(new Date(instant)))

/** An instant in London, "12 Nov 2026, 8:52 am". */
export const moment = (instant: string): string =>
  `${SHORT.format(new Date(instant)).replace('Sept', 'Sep')}, ${momentTime(instant)}`

/** A fraction as a percentage to one decimal, "94.7%"; a dash for null. */
export const percent = (fraction: number | null): string =>
  fraction === null ? '–' : PERCENT.format(fraction)

/** A difference of two shares in percentage points, "+1.2" or "−0.8" with a real minus sign; a dash for null. */
export function points(difference: number | null): string {
  if (difference === null) return '–'
  const size = PERCENT.format(Math.abs(difference)).slice(0, -1)
  return size === '0.0' ? size : `${difference < 0 ? '−' : '+'}${size}`
}

/** A count with its noun, "1 pupil", "1,080 pupils". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** The days of the week by their number, Monday being 1. */
export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
