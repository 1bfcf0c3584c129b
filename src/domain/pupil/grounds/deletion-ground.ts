import type { LocalDate } from '../../dates/local-date.ts'

/** A ground on which, and on no other, a name is deleted from the admission register (reg 9). */
export type DeletionGround = {
  /** Kept with the enrolment. */
  id: string
  /** The letter by which schools know it, where it has one. */
  letter: string
  regulation: string
  text: string
  /** The evidence the school must have to show that the ground was met. */
  evidence: string
  appliesTo: 'compulsory' | 'notCompulsory'
  from: LocalDate
  to: LocalDate
}

/** A ground as a list writes it: its age and its dates are those of the list. */
export type ListedGround = Omit<DeletionGround, 'appliesTo' | 'from' | 'to'>
