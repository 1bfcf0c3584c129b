import { lateCode, lateMinutes, type LateCode, type Session, type SessionTimes } from '#domain/index.ts'

type Mark = { code: string; statClass: string } | null

/** The session for which somebody arrives now: the morning until it ends, then the afternoon. */
export const sessionAt = (clock: string, morning: SessionTimes | null): Session =>
  morning && clock >= morning.ends ? 'PM' : 'AM'

/**
 * What the register says of somebody who arrives now: L or U with the minutes, or null where the mark stays. Before the
 * session starts nobody is late. While the register is open an absence becomes L; once it has closed, U is only for
 * those with no other code (reg 10), so that an appointment or illness recorded before stays what it was. A mark with
 * a code that the actor may not enter (`own` are those they may) stays too.
 */
export function arrivalMark(
  clock: string,
  times: SessionTimes,
  mark: Mark,
  own: string[],
): { code: LateCode; minutesLate: number } | null {
  const minutesLate = lateMinutes(clock, times)
  const code = lateCode(clock, times)
  if (mark !== null && !own.includes(mark.code)) return null
  const absent = mark === null || mark.statClass === 'authorised' || mark.statClass === 'unauthorised'
  const unexplained = mark === null || mark.code === 'N' || mark.code === 'O'
  const changes = minutesLate > 0 && clock < times.ends && (code === 'L' ? absent : unexplained)
  return changes ? { code, minutesLate } : null
}
