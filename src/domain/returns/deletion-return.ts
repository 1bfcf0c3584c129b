import type { LocalDate } from '../dates/local-date.ts'

type Deletion = {
  /** The day on which the name is deleted. */
  deleted: LocalDate
  /** Whether the pupil is in the most senior class. */
  mostSeniorClass: boolean
  /** The last day of the school year's last term. */
  lastTermEnds: LocalDate
}

/**
 * Whether the local authority is to be told of a name deleted from the admission register, which it is as soon as a
 * ground is met and no later than the deletion (reg 13). Exempt are pupils of the most senior class deleted at or
 * after the end of the school year's last term: they leave as everybody does.
 */
export function deletionReturn({ deleted, mostSeniorClass, lastTermEnds }: Deletion): { due: boolean } {
  return { due: !(mostSeniorClass && deleted >= lastTermEnds) }
}
