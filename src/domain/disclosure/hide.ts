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
    const { under } = MEASURES[measure]
    const above = under === null ? [] : hidden[under]
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
  const groups = Object.entries(partition)
  const asOne = (names: ReadonlySet<string>) =>
    together(groups.filter(([name]) => names.has(name)).map(([, counts]) => counts))
  const all = groups.map(([name]) => name)
  if (!canTell(measure, asOne(new Set(all)))) return all

  const hidden = new Set(
    groups.flatMap(([name, counts]) => (kept.includes(name) || !canTell(measure, counts) ? [name] : [])),
  )
  const enough = () =>
    hidden.size === 0 || ((hidden.size > 1 || above.length > 0) && canTell(measure, asOne(hidden)))
  for (const [name] of groups.toSorted(([, a], [, b]) => a.pupils - b.pupils)) {
    if (enough()) break
    hidden.add(name)
  }
  return all.filter((name) => hidden.has(name))
}
