import { absencesOf, attendanceRate, isPersistentlyAbsent } from '../marks/rates.ts'
import type { Sums } from '../marks/sums.ts'

/** A week of one class. */
export type ClassWeek = { group: number; monday: string; sums: Sums }

/**
 * Whether a class was at its target: attended sessions over possible ones, in whole numbers. The target is in percent,
 * with two decimals at most. A class without a possible session earns nothing.
 */
export function reachesTarget({ attended, possible }: Pick<Sums, 'attended' | 'possible'>, target: number) {
  return possible > 0 && attended * 10_000 >= Math.round(target * 100) * possible
}

/** One star for each week in which a class was at its target; none is ever taken back. Gives the stars by class. */
export function starsOf(weeks: readonly ClassWeek[], target: number): Map<number, number> {
  const stars = new Map<number, number>()
  for (const { group, sums } of weeks)
    if (reachesTarget(sums, target)) stars.set(group, (stars.get(group) ?? 0) + 1)
  return stars
}

/** A class in the league: its year group, and its sums in a period and in the equally long period before it. */
export type LeagueClass = { group: number; yearGroup: number | null; now: Sums; before: Sums }

/** The class or classes of each year group with the highest attendance: equals share it. A year group of one class has no best. */
export function bestOfEachYear<Class extends LeagueClass>(classes: readonly Class[]): Map<number, Class[]> {
  const best = new Map<number, Class[]>()
  const counted = classes.filter(({ now, yearGroup }) => now.possible > 0 && yearGroup !== null)
  for (const [year, own] of Map.groupBy(counted, ({ yearGroup }) => yearGroup ?? 0))
    if (own.length > 1)
      best.set(
        year,
        highest(own, ({ now }) => now),
      )
  return best
}

/** The class or classes whose attendance rose most since the period before; none if no class's rose. */
export function mostImproved<Class extends LeagueClass>(classes: readonly Class[]): Class[] {
  const risen = classes.flatMap((one) => {
    const now = attendanceRate(one.now)
    const before = attendanceRate(one.before)
    return now !== null && before !== null && now > before ? [{ one, by: now - before }] : []
  })
  const most = Math.max(...risen.map(({ by }) => by))
  return risen.filter(({ by }) => by > most - 1e-9).map(({ one }) => one)
}

/** Those with the highest attendance, by whole numbers; several where they are equal. */
export function highest<Item>(items: readonly Item[], sumsOf: (item: Item) => Sums): Item[] {
  let best: Item[] = []
  for (const item of items) {
    const [first] = best
    const order = first === undefined ? 1 : compare(sumsOf(item), sumsOf(first))
    if (order > 0) best = [item]
    else if (order === 0) best.push(item)
  }
  return best
}

const compare = (a: Sums, b: Sums): number => a.attended * b.possible - b.attended * a.possible

/** Absence that a school leaves out when it honours full attendance, so that nobody is passed over for being ill or disabled. */
export type LeaveOut = { illness: boolean; ehcp: boolean }

/**
 * Whether a pupil counts as always there: at least one session attended and none missed except what the school leaves out:
 * illness and medical appointments (`ill` sessions), or anything missed by a pupil with an education, health and care plan.
 * Nobody who has missed a tenth of the year so far (`year`) is honoured for full attendance, whatever the reason: they
 * need help, not a certificate.
 */
export function alwaysThere(
  { sums, ill, ehcp, year }: { sums: Sums; ill: number; ehcp: boolean; year: Sums },
  leaveOut: LeaveOut,
): boolean {
  if (sums.attended === 0 || isPersistentlyAbsent(year)) return false
  if (ehcp && leaveOut.ehcp) return true
  return absencesOf(sums) - (leaveOut.illness ? ill : 0) === 0
}
