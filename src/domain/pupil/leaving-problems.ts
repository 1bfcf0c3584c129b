import type { LocalDate } from '../dates/local-date.ts'
import type { Problem } from '../problem.ts'
import { deletionGroundsFor, findDeletionGround } from './deletion-grounds.ts'

/**
 * What is wrong with taking a pupil off the roll (reg 9): only on a ground of the list for the pupil's age on
 * the last day, never back-dated, and not before the starting day. Empty when good.
 */
export function leavingProblems({
  leavingDay,
  startingDay,
  ground,
  dateOfBirth,
  today,
}: {
  leavingDay: LocalDate
  startingDay?: LocalDate
  ground: string
  dateOfBirth: LocalDate
  today: LocalDate
}): Problem[] {
  const problems: Problem[] = []
  if (leavingDay < today)
    problems.push({
      field: 'leavingDay',
      message: 'A name is never deleted for a day gone by: the last day on roll is today or later.',
    })
  if (startingDay && leavingDay < startingDay)
    problems.push({ field: 'leavingDay', message: 'The last day on roll cannot be before the starting day.' })
  if (!ground) {
    problems.push({ field: 'ground', message: 'Choose the ground on which the name is deleted.' })
  } else if (!deletionGroundsFor(dateOfBirth, leavingDay).some(({ id }) => id === ground)) {
    const message = findDeletionGround(ground)
      ? 'This ground is not for a pupil of this age on that day.'
      : 'This is not a ground of the regulations.'
    problems.push({ field: 'ground', message })
  }
  return problems
}
