import type { LocalDate, Span } from '../dates/local-date.ts'

type Deletion = {
  /** The day on which the name is deleted. */
  deleted: LocalDate
  /** Whether the pupil is in the most senior class. */
  mostSeniorClass: boolean
  /** The first and the last day of the terms of the school year that began on the 1 August before. */
  schoolYear: Span
}

/**
 * Whether the local authority is to be told of a name deleted from the admission register, which it is as soon as a
 * ground is met and no later than the deletion (reg 13). Exempt are pupils of the most senior class deleted at or
 * after the end of the school year's last term: they leave as everybody does. In August that is the term of the school
 * year before.
 */
export function deletionReturn({ deleted, mostSeniorClass, schoolYear }: Deletion): { due: boolean } {
  const afterLastTerm = deleted < schoolYear.from || deleted >= schoolYear.to
  return { due: !(mostSeniorClass && afterLastTerm) }
}
