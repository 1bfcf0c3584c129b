import { TZDate } from '@date-fns/tz'
import { londonDate, type LocalDate } from '#domain/index.ts'

// How many milliseconds a demonstration's clock is ahead of the real one; 0 outside a demonstration. It is kept on
// globalThis, since the server bundles its start and its pages apart and each would otherwise have its own.
const held = globalThis as typeof globalThis & { rollbookClockOffset?: number }

/**
 * Sets the clock of a demonstration to a moment in London time, "2026-11-18T08:55", from which it runs on; null goes
 * back to the real clock. Only called when the database holds the demo row.
 */
export function setDemoClock(london: string | null): void {
  if (london === null) {
    delete held.rollbookClockOffset
    return
  }
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN] = london.split(/[-T:]/).map(Number)
  const moment = new TZDate(year, month - 1, day, hour, minute, 0, 'Europe/London').getTime()
  if (Number.isNaN(moment)) throw new RangeError(`“${london}” is not a moment like 2026-11-18T08:55.`)
  held.rollbookClockOffset = moment - Date.now()
}

/** The present moment. The application's only clock. */
export function now(): Date {
  return new Date(Date.now() + (held.rollbookClockOffset ?? 0))
}

/**
 * Seconds since 1970 by the machine's own clock. Used for how long a cookie lives, which a demonstration's clock must
 * not change.
 */
export const machineSeconds = (): number => Date.now() / 1000

/** What a demonstration's clock shows, or null where the real clock is used. */
export function demoNow(): Date | null {
  return held.rollbookClockOffset === undefined ? null : now()
}

/** Today's date in London. */
export function today(): LocalDate {
  return londonDate(now().toISOString())
}
