import {
  absenceBand,
  findDeletionGround,
  LOW_EVIDENCE_UNDER,
  type AbsenceBand,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import type { Child, lastRecord } from './children.ts'
import type { Flag } from './sql.ts'

const BAND_WORDS: Record<AbsenceBand, string> = {
  severe: 'severely absent',
  persistent: 'persistently absent',
  atRisk: 'at risk',
  low: '',
  none: '',
}

/** How much a child misses, in words. It also says when there are few sessions yet. */
export const bandWords = (sums: Sums): string =>
  [
    BAND_WORDS[absenceBand(sums)],
    sums.possible > 0 && sums.possible < LOW_EVIDENCE_UNDER && 'few sessions yet',
  ]
    .filter(Boolean)
    .join(', ')

/**
 * The schools a child is on roll at; those that the authority does not hold are marked as elsewhere. A school that is known
 * only from a linked record has not been told by the authority, so its marks are not in the figures.
 */
export function schoolsWords({ records }: Child): string {
  const own = records.filter(({ onRoll }) => onRoll)
  if (own.length > 0)
    return own.map(({ school, held }) => (held ? school : `${school} (elsewhere)`)).join('; ')
  return [...new Set(records.flatMap(({ linkedAt }) => linkedAt ?? []))]
    .map((school) => `${school} (linked record; marks there not counted until the school is notified)`)
    .join('; ')
}

/** What is known of a child who is on no roll: since when, why, and what was said of the next school. */
export function leavingWords(
  { leavingDay, startingDay, leftOn, nextSchool }: ReturnType<typeof lastRecord>,
  today: LocalDate,
) {
  const ground = findDeletionGround(leftOn)
  return {
    lastDay: startingDay !== null && startingDay > today ? null : leavingDay,
    ground: ground ? [ground.letter, ground.text].filter(Boolean).join(': ') : 'No ground recorded',
    next: nextSchool === '' ? 'No next school recorded' : nextSchool,
  }
}

/** How a school answered a flag. */
export function answerWords({ answer, answerReason, answeredBy }: Flag): string {
  if (answer === '') return 'has not answered yet'
  return `${answer} by ${answeredBy}${answerReason ? `: ${answerReason}` : ''}`
}
