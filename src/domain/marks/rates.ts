import type { Tally } from './tally.ts'

/** The counts a rate or a flag needs; kept sums have them as well as a tally. */
export type Absences = Pick<Tally, 'possible' | 'authorised' | 'unauthorised'>

/** The part of the possible sessions attended, or null when none was possible. */
export function attendanceRate(t: Pick<Tally, 'possible' | 'attended'>): number | null {
  return t.possible === 0 ? null : t.attended / t.possible
}

/** The part of the possible sessions missed, with or without leave, or null when none was possible. */
export function absenceRate(t: Absences): number | null {
  return t.possible === 0 ? null : absencesOf(t) / t.possible
}

/**
 * Missed a tenth or more of the pupil's own possible sessions. In whole numbers: a rounded rate would be
 * wrong.
 */
export function isPersistentlyAbsent(t: Absences): boolean {
  return t.possible > 0 && absencesOf(t) * 10 >= t.possible
}

/** Missed half or more of the pupil's own possible sessions; such a pupil is persistently absent too. */
export function isSeverelyAbsent(t: Absences): boolean {
  return t.possible > 0 && absencesOf(t) * 2 >= t.possible
}

/** Sessions missed, with or without leave. */
export function absencesOf(t: Absences): number {
  return t.authorised + t.unauthorised
}
