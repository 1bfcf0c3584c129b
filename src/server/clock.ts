import { TZDate } from '@date-fns/tz'
import { londonDate, type LocalDate } from '#domain/index.ts'

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
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN] = london.split(/[-T:]/).map(Number)
  const moment = new TZDate(year, month - 1, day, hour, minute, 0, 'Europe/London').getTime()
  if (Number.isNaN(moment)) throw new RangeError(`“${london}” is not a moment like 2026-11-18T08:55.`)
  offset = moment - Date.now()
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
