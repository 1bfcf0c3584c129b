import { isLate, lateCode, lateMinutes, londonDate, londonTime } from '#domain/index.ts'
import { timeOfDay } from '#ui/format.ts'

import { choiceOf } from './codes.ts'
import type { Sheet } from './state.ts'

export type Arrival = { code: string; minutesLate: number; hint: string }

/**
 * What is entered when a code is typed at a moment (ISO). Somebody late gets the minutes from the clock, and L or U as the
 * register is open or closed; whoever types the other letter again (`before` is the row's code) keeps it. Outside the
 * session no minutes can be known, and none are made up.
 */
export function arrivalOf(code: string, before: string, sheet: Sheet, now: string): Arrival {
  const { times, date, palette } = sheet
  const clock = londonTime(now)
  if (!isLate(code) || !times) return { code, minutesLate: 0, hint: '' }
  if (londonDate(now) !== date || clock >= times.ends || clock < times.starts)
    return { code, minutesLate: 0, hint: 'Type how many minutes late.' }

  const minutesLate = lateMinutes(clock, times)
  const proposed = lateCode(clock, times)
  if (proposed === code) return { code, minutesLate, hint: '' }

  const closes = timeOfDay(times.closes)
  if (before === proposed || !choiceOf(palette, proposed)) {
    const hint =
      code === 'L'
        ? `The register closed at ${closes}. Type how many minutes late; whoever came after it is for the office to mark.`
        : ''
    return { code, minutesLate: code === 'L' ? 0 : minutesLate, hint }
  }
  const state = proposed === 'U' ? `closed at ${closes}` : `is open until ${closes}`
  return {
    code: proposed,
    minutesLate,
    hint: `The register ${state}, so ${proposed}. Type ${code} on the pupil again to keep ${code}.`,
  }
}
