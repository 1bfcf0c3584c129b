import { isLate, LATENESS } from '../codes/lateness.ts'
import { classify } from '../codes/lookup.ts'
import type { Mark } from './mark.ts'

/** Sessions counted. `possible` is attended, authorised and unauthorised together, and nothing else. */
export type Tally = {
  possible: number
  attended: number
  authorised: number
  unauthorised: number
  lateBeforeClose: number
  lateAfterClose: number
  byCode: Record<string, number>
}

/**
 * Counts marks as the DfE's statistics do, each by what its code meant on its day. A session without a mark
 * is simply not there. Refuses (UnknownCodeError) a code that was not in force.
 */
export function tally(marks: Iterable<Mark>): Tally {
  const total = emptyTally()
  for (const { code, date } of marks) {
    const statClass = classify(code, date)
    total.byCode[code] = (total.byCode[code] ?? 0) + 1
    if (isLate(code)) total[LATENESS[code] === 'beforeClose' ? 'lateBeforeClose' : 'lateAfterClose'] += 1
    if (statClass === 'notPossible') continue
    total.possible += 1
    if (statClass === 'attending') total.attended += 1
    else total[statClass] += 1
  }
  return total
}

/** Several pupils as one group: sessions are added, never percentages averaged. */
export function addTallies(tallies: Iterable<Tally>): Tally {
  const total = emptyTally()
  for (const { byCode, ...counts } of tallies) {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) total[key] += counts[key]
    for (const [code, n] of Object.entries(byCode)) total.byCode[code] = (total.byCode[code] ?? 0) + n
  }
  return total
}

function emptyTally(): Tally {
  return {
    possible: 0,
    attended: 0,
    authorised: 0,
    unauthorised: 0,
    lateBeforeClose: 0,
    lateAfterClose: 0,
    byCode: {},
  }
}
