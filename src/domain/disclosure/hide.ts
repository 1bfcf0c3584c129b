import { canTell, MEASURES, MEASURE_IDS, together, type GroupCounts, type Measure } from './cells.ts'

/** Groups that share no pupil and together are all pupils, such as year groups. */
export type Partition = Record<string, GroupCounts>

/** For each measure, the groups for which it is withheld. */
export type Hidden = Record<Measure, string[]>

export const NOTHING_HIDDEN: Hidden = { pupils: [], persistent: [], severe: [], atRisk: [] }

/**
 * Which measures of which groups to hide so that no subtraction finds a count of 1 to 4.
 *
 * Subtracting the published groups from the whole gives the count of the hidden ones together, and nothing more. So the
 * hidden groups must together be publishable as one group, and there must be at least two: until then, the smallest of
 * the other groups is hidden as well. A group that is hidden for a measure is hidden for the measures that split it. What
 * an earlier report of the year hid stays hidden (`before`), or the growth between two reports would give it away.
 *
 * A measure that is withheld for the whole school is withheld for every group.
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
