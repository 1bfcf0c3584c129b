import { addSums, standingOf, type Standing, type Sums } from '../marks/sums.ts'

/** What one child's record at one school adds up to. */
export type ChildRecord = { childId: number; sums: Sums }

/**
 * Several groups of pupils together, each child once. Takes each group's standing, in which a child at two schools
 * stands twice, and the records of those children; their sessions are added before anybody asks how many they missed.
 */
export function countedOnce(standings: readonly Standing[], records: readonly ChildRecord[]): Standing {
  const children = Map.groupBy(records, ({ childId }) => childId)
  const apart = standingOf(records.map(({ sums }) => sums))
  const together = standingOf([...children.values()].map((all) => addSums(all.map(({ sums }) => sums))))
  return plus(minus(together, apart), standings)
}

/** Standings of pupils none of whom is in two of them. */
export function addStandings(standings: readonly Standing[]): Standing {
  return plus(standingOf([]), standings)
}

const keys = (standing: Standing) => Object.keys(standing) as (keyof Standing)[]

/** What is left of one standing when another is taken from it. */
export function minus(a: Standing, b: Standing): Standing {
  const difference = { ...a }
  for (const key of keys(b)) difference[key] -= b[key]
  return difference
}

function plus(start: Standing, all: readonly Standing[]): Standing {
  const total = { ...start }
  for (const standing of all) for (const key of keys(total)) total[key] += standing[key]
  return total
}
