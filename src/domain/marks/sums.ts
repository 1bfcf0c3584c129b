import { isPersistentlyAbsent, isSeverelyAbsent, absencesOf } from './rates.ts'
import type { Tally } from './tally.ts'

/** What is kept of one pupil for a week, a term or a year. */
export type Sums = Omit<Tally, 'byCode'>

/** How far absence has gone; 10% belongs to persistent and 50% to severe. */
export type AbsenceBand = 'none' | 'low' | 'atRisk' | 'persistent' | 'severe'

/** From how much absence a pupil is called at risk: no law sets it, so a school may. In percent. */
export const AT_RISK_FROM = 5

/** With fewer possible sessions than this a rate says little. The flag is shown all the same. */
export const LOW_EVIDENCE_UNDER = 20

export const NO_SUMS: Sums = {
  possible: 0,
  attended: 0,
  authorised: 0,
  unauthorised: 0,
  lateBeforeClose: 0,
  lateAfterClose: 0,
}

/** Sessions of several pupils or weeks together. */
export function addSums(all: Iterable<Sums>): Sums {
  const total = { ...NO_SUMS }
  for (const sums of all) for (const key of Object.keys(NO_SUMS) as (keyof Sums)[]) total[key] += sums[key]
  return total
}

/** Missed from 5% (or what the school has set) to under 10% of the pupil's possible sessions. */
export function isAtRisk(
  sums: Pick<Sums, 'possible' | 'authorised' | 'unauthorised'>,
  from = AT_RISK_FROM,
): boolean {
  return sums.possible > 0 && !isPersistentlyAbsent(sums) && absencesOf(sums) * 100 >= from * sums.possible
}

/** The band a pupil's absence falls in, by whole numbers; `none` also when no session was possible. */
export function absenceBand(
  sums: Pick<Sums, 'possible' | 'authorised' | 'unauthorised'>,
  atRiskFrom = AT_RISK_FROM,
): AbsenceBand {
  if (isSeverelyAbsent(sums)) return 'severe'
  if (isPersistentlyAbsent(sums)) return 'persistent'
  if (isAtRisk(sums, atRiskFrom)) return 'atRisk'
  return sums.possible > 0 && absencesOf(sums) > 0 ? 'low' : 'none'
}

/** What a group of pupils adds up to: their sessions, and how many pupils are in each band. `pupils` had at least one possible session. */
export type GroupTotals = Sums & { pupils: number; persistent: number; severe: number; atRisk: number }

/**
 * What a group of pupils adds up to. Takes each pupil's sums once; those without a possible session do not count as
 * pupils. Severe pupils are persistent too.
 */
export function totalsOf(pupils: readonly Sums[], atRiskFrom = AT_RISK_FROM): GroupTotals {
  const counted = pupils.filter(({ possible }) => possible > 0)
  const number = (holds: (sums: Sums) => boolean) => counted.filter(holds).length
  return {
    ...addSums(counted),
    pupils: counted.length,
    persistent: number(isPersistentlyAbsent),
    severe: number(isSeverelyAbsent),
    atRisk: number((sums) => isAtRisk(sums, atRiskFrom)),
  }
}

/** The part of a group's pupils who are absent that much; null where it has no pupil. */
export function shareOfPupils(
  totals: GroupTotals | null | undefined,
  absent: 'persistent' | 'severe' | 'atRisk',
): number | null {
  return totals && totals.pupils > 0 ? totals[absent] / totals.pupils : null
}
