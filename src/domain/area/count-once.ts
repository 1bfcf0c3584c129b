import { addSums, totalsOf, type GroupTotals, type Sums } from '../marks/sums.ts'

/** What one child's record at one school adds up to. */
export type ChildRecord = { childId: number; sums: Sums }

/**
 * Several groups of pupils together, each child once. Takes each group's totals, in which a child at two schools
 * counts twice, and the records of those children; their sessions are added before anybody asks how many they missed.
 */
export function countedOnce(groups: readonly GroupTotals[], records: readonly ChildRecord[]): GroupTotals {
  const children = Map.groupBy(records, ({ childId }) => childId)
  const apart = totalsOf(records.map(({ sums }) => sums))
  const together = totalsOf([...children.values()].map((all) => addSums(all.map(({ sums }) => sums))))
  return plus(minus(together, apart), groups)
}

/** Totals of groups that share no pupil, added up. */
export function addTotals(groups: readonly GroupTotals[]): GroupTotals {
  return plus(totalsOf([]), groups)
}

const keys = (totals: GroupTotals) => Object.keys(totals) as (keyof GroupTotals)[]

/** One group's totals less another's. */
export function minus(a: GroupTotals, b: GroupTotals): GroupTotals {
  const difference = { ...a }
  for (const key of keys(b)) difference[key] -= b[key]
  return difference
}

function plus(start: GroupTotals, all: readonly GroupTotals[]): GroupTotals {
  const total = { ...start }
  for (const totals of all) for (const key of keys(total)) total[key] += totals[key]
  return total
}
