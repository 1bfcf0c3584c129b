import { OPEN_END, REGULATIONS_2024 } from '../dates/dates-in-law.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { DeletionGround } from './grounds/deletion-ground.ts'
import { COMPULSORY_AGE_GROUNDS } from './grounds/compulsory-age.ts'
import { OTHER_AGE_GROUNDS } from './grounds/other-ages.ts'
import { isCompulsorySchoolAge } from './compulsory-school-age.ts'

const IN_FORCE = { from: REGULATIONS_2024, to: OPEN_END } as const

const ALL: readonly DeletionGround[] = [
  ...COMPULSORY_AGE_GROUNDS.map((ground) => ({ ...ground, ...IN_FORCE, appliesTo: 'compulsory' as const })),
  ...OTHER_AGE_GROUNDS.map((ground) => ({ ...ground, ...IN_FORCE, appliesTo: 'notCompulsory' as const })),
]

/**
 * The grounds in force on a date, for a pupil of compulsory school age (reg 9(1)) or any other (reg 9(3)).
 */
export function deletionGrounds(date: LocalDate, compulsorySchoolAge: boolean): DeletionGround[] {
  const list = compulsorySchoolAge ? 'compulsory' : 'notCompulsory'
  return ALL.filter(({ appliesTo, from, to }) => appliesTo === list && from <= date && date <= to)
}

/** The ground with this id, in force or not, or null. */
export function findDeletionGround(id: string): DeletionGround | null {
  return ALL.find((ground) => ground.id === id) ?? null
}

/** The grounds in force for somebody born on this day. */
export function deletionGroundsFor(dateOfBirth: LocalDate, on: LocalDate): DeletionGround[] {
  return deletionGrounds(on, isCompulsorySchoolAge(dateOfBirth, on))
}
