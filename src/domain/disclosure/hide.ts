import { canTell, MEASURES, MEASURE_IDS, together, type GroupCounts, type Measure } from './cells.ts'

/** Groups that share no pupil and together are all pupils: year groups, say. */
export type Partition = Record<string, GroupCounts>

/** Of each measure, the groups of which it is not told. */
export type Hidden = Record<Measure, string[]>

export const NOTHING_HIDDEN: Hidden = { pupils: [], persistent: [], severe: [], atRisk: [] }

/**
 * Which measures of which groups to hide so that no subtraction finds a count of 1 to 4.
 *
 * Whoever takes the groups told from the whole learns of the hidden ones what they count together, and no more. So the
 * hidden groups must pass as one group, and be two at least: the smallest of the others are hidden with them until they
 * do. What is hidden of a measure stays hidden of the measures that split it, and what a former report of the year hid
 * stays hidden (`before`), or the growth of the groups between two reports would give it away.
 *
 * A measure that cannot be told of the whole is told of no group.
 */
export function hide(partition: Partition, before: Hidden = NOTHING_HIDDEN): Hidden {
  const hidden = { ...NOTHING_HIDDEN }
  for (const measure of MEASURE_IDS) {
    const above = MEASURES[measure].under === null ? [] : hidden[MEASURES[measure].under]
    hidden[measure] = hideOne(measure, partition, above, [...above, ...before[measure]])
  }
  return hidden
}

function hideOne(
  measure: Measure,
  partition: Partition,
  above: readonly string[],
  kept: readonly string[],
): string[] {
  const groups = Object.keys(partition)
  const counts = (names: readonly string[]) => together(names.map((name) => partition[name]!))
  if (!canTell(measure, counts(groups))) return groups
  const bySize = groups.toSorted((a, b) => partition[a]!.pupils - partition[b]!.pupils)
  const hidden = new Set(groups.filter((name) => kept.includes(name) || !canTell(measure, partition[name]!)))
  const enough = () =>
    hidden.size === 0 || ((hidden.size > 1 || above.length > 0) && canTell(measure, counts([...hidden])))
  for (const name of bySize) {
    if (enough()) break
    hidden.add(name)
  }
  return groups.filter((name) => hidden.has(name))
}
