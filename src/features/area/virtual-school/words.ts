import { absenceBand, LOW_EVIDENCE_UNDER, type AbsenceBand, type Sums } from '#domain/index.ts'
import type { SchoolRecord } from './children.ts'
import type { Flag } from './queries.ts'

const BAND_WORDS: Record<AbsenceBand, string> = {
  severe: 'severely absent',
  persistent: 'persistently absent',
  atRisk: 'at risk',
  low: '',
  none: '',
}

/** How much a child misses, in words; few sessions are said to be few. */
export const bandWords = (sums: Sums): string =>
  [
    BAND_WORDS[absenceBand(sums)],
    sums.possible > 0 && sums.possible < LOW_EVIDENCE_UNDER && 'few sessions yet',
  ]
    .filter(Boolean)
    .join(', ')

/** The schools a child goes to; one that the authority does not hold is elsewhere. */
export const schoolsWords = (records: readonly Pick<SchoolRecord, 'school' | 'held'>[]): string =>
  records.map(({ school, held }) => (held ? school : `${school} (elsewhere)`)).join('; ')

/** How a school answered a flag. */
export function answerWords({ answer, answerReason, answeredBy }: Flag): string {
  if (answer === '') return 'has not answered yet'
  return `${answer} by ${answeredBy}${answerReason ? `: ${answerReason}` : ''}`
}
