import type { LocalDate } from '../dates/local-date.ts'

/** Stands for the whole school where a year group could. */
export const WHOLE_SCHOOL = 99

/** A half term, 1 to 6, its first and last day. */
export type HalfTerm = { halfTerm: number; from: LocalDate; to: LocalDate }

export const CLOSURE_KINDS = {
  inset: 'INSET day',
  bank_holiday: 'Bank holiday',
  closure: 'Planned closure',
  different_dates: 'Different dates for a year group',
} as const

export type ClosureKind = keyof typeof CLOSURE_KINDS

/**
 * Days in term without school, for all or for one year group; `am` and `pm` say which sessions are not held,
 * both when left out.
 */
export type Closure = {
  from: LocalDate
  to: LocalDate
  kind: ClosureKind
  yearGroup?: number
  am?: boolean
  pm?: boolean
  note?: string
}

/** What people type to say when a school meets. */
export type CalendarPlan = { terms: readonly HalfTerm[]; closures: readonly Closure[] }
