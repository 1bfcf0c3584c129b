import { NATIONAL_2025, type SchoolPhase } from '#domain/index.ts'

/** The national figures a school of a phase is compared with, as shares. */
export type National = { attendance: number; persistent: number }

const PHASE_OF: Record<string, SchoolPhase> = {
  primary: 'primary',
  secondary: 'secondary',
  all_through: 'all',
  special: 'special',
}

/** The national figures for a school's phase; null for a phase that none are published for. */
export function nationalFor(phase: string): National | null {
  const figures = NATIONAL_2025.figures.find((one) => one.phase === PHASE_OF[phase])
  return figures
    ? { attendance: figures.attendance / 100, persistent: figures.persistentAbsence / 100 }
    : null
}
