/** The pupils of a group in a period: how many, and how many of them each measure counts. */
export type GroupCounts = { pupils: number; persistent: number; severe: number; atRisk: number }

/** What may be published of a group, step by step; each measure splits what the one named `under` it counts. */
export const MEASURES = {
  pupils: { under: null },
  persistent: { under: 'pupils' },
  severe: { under: 'persistent' },
  atRisk: { under: 'persistent' },
} as const satisfies Record<keyof GroupCounts, { under: keyof GroupCounts | null }>

export type Measure = keyof typeof MEASURES

export const MEASURE_IDS = Object.keys(MEASURES) as Measure[]

/** The fewest pupils a published cell may count. */
export const SMALLEST_CELL = 5

const shows = (n: number) => n === 0 || n >= SMALLEST_CELL

/**
 * Whether a measure of a group can be published: neither it, nor what remains of the measure above when it is subtracted,
 * counts 1 to 4 pupils. A group of fewer than five is never published, not even an empty one, or its first pupil would be
 * noticed. Nor is it published that every pupil of a group is persistently absent.
 */
export function canTell(measure: Measure, group: GroupCounts): boolean {
  const { pupils, persistent, severe, atRisk } = group
  switch (measure) {
    case 'pupils':
      return pupils >= SMALLEST_CELL
    case 'persistent':
      return shows(persistent) && pupils - persistent >= SMALLEST_CELL
    case 'severe':
      return shows(severe) && shows(persistent - severe)
    case 'atRisk':
      return shows(atRisk) && shows(pupils - persistent - atRisk)
  }
}

/** The counts of groups that share no pupil, added up. */
export function together(groups: readonly GroupCounts[]): GroupCounts {
  const sum = (measure: Measure) => groups.reduce((total, group) => total + group[measure], 0)
  return {
    pupils: sum('pupils'),
    persistent: sum('persistent'),
    severe: sum('severe'),
    atRisk: sum('atRisk'),
  }
}
