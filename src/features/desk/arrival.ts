import { lateCode, lateMinutes, type SessionTimes } from '#domain/index.ts'

type Mark = { code: string; statClass: string } | null

/**
 * What the register says of somebody who arrives now: L or U with the minutes, or null where the mark stays. Before the
 * session starts nobody is late. While the register is open an absence becomes L; once it has closed, U is only for
 * those with no other code (reg 10), so that an appointment or illness recorded before stays what it was.
 */
export function arrivalMark(
  clock: string,
  times: SessionTimes,
  mark: Mark,
): { code: 'L' | 'U'; minutesLate: number } | null {
  const minutesLate = lateMinutes(clock, times)
  const code = lateCode(clock, times)
  const absent = mark === null || mark.statClass === 'authorised' || mark.statClass === 'unauthorised'
  const unexplained = mark === null || mark.code === 'N' || mark.code === 'O'
  const changes = minutesLate > 0 && clock < times.ends && (code === 'L' ? absent : unexplained)
  return changes ? { code, minutesLate } : null
}
