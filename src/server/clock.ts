import { TZDate } from '@date-fns/tz'
import { localDate, londonDate, type LocalDate } from '#domain/index.ts'

// How far a demonstration's clock stands from the real one, in milliseconds; null outside a demonstration.
let offset: number | null = null

/**
 * Sets the clock of a demonstration to a moment in London time, "2026-11-18T08:55"; it runs on from there.
 * null gives the real clock back. Only called when the database holds the demo row.
 */
export function setDemoClock(london: string | null): void {
  if (london === null) {
    offset = null
    return
  }
  const [date = '', time = ''] = london.split('T')
  const [year, month, day] = localDate(date).split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  if (![year, month, day, hour, minute].every(Number.isInteger))
    throw new RangeError(`“${london}” is not a moment.`)
  offset = new TZDate(year!, month! - 1, day!, hour!, minute!, 0, 'Europe/London').getTime() - Date.now()
}

/** The present moment. The application's only clock. */
export function now(): Date {
  return new Date(Date.now() + (offset ?? 0))
}

/** The moment a demonstration's clock shows, or null where the clock is the real one. */
export function demoNow(): Date | null {
  return offset === null ? null : now()
}

/** The school date in London. */
export function today(): LocalDate {
  return londonDate(now().toISOString())
}
