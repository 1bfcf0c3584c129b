import { canTell, MEASURES, MEASURE_IDS, SMALLEST_CELL, type GroupCounts, type Measure } from './cells.ts'
import { hide, NOTHING_HIDDEN, type Hidden, type Partition } from './hide.ts'

/** A count of the whole school, or null where it is withheld. */
export type ToldCounts = Record<Measure, number | null>

/** A group as it is published: its size to the nearest ten and shares in whole percent; null where withheld. */
export type ToldGroup = {
  name: string
  about: number | null
  persistent: number | null
  severe: number | null
  atRisk: number | null
}

export type ToldPartition = { name: string; hidden: Hidden; groups: ToldGroup[] }

/** What an earlier report of the year published; later ones must not make it possible to subtract it. */
export type Told = { sizedAt: number; partitions: ToldPartition[] }

/**
 * The table of groups as it may be published. Takes the whole school, its partitions and the latest report of the same
 * academic year. The whole school is published in counts; groups only in rounded sizes and shares, and sizes are updated
 * only when five pupils have joined since, so that no joiner's group is found by comparing two reports.
 */
export function publishGroups(
  whole: GroupCounts,
  partitions: Record<string, Partition>,
  before: Told | null,
): Told & { whole: ToldCounts } {
  const told = tellWhole(whole)
  const keepsSizes = before !== null && Math.abs(whole.pupils - before.sizedAt) < SMALLEST_CELL
  return {
    whole: told,
    // This is kept with what is published, so it too says nothing of fewer than five pupils.
    sizedAt: keepsSizes ? before.sizedAt : (told.pupils ?? 0),
    partitions: Object.entries(partitions).map(([name, partition]) => {
      const former = before?.partitions.find((one) => one.name === name)
      const hidden = hide(partition, former?.hidden ?? NOTHING_HIDDEN)
      return {
        name,
        hidden,
        groups: Object.entries(partition).map(([group, counts]) => {
          const sized = keepsSizes ? former?.groups.find((one) => one.name === group)?.about : undefined
          return tellGroup(group, counts, hidden, sized)
        }),
      }
    }),
  }
}

/** The counts of the whole school, each published only if the measure above it is. */
export function tellWhole(whole: GroupCounts): ToldCounts {
  const tells = (measure: Measure): boolean => {
    const { under } = MEASURES[measure]
    return canTell(measure, whole) && (under === null || tells(under))
  }
  return Object.fromEntries(
    MEASURE_IDS.map((measure) => [measure, tells(measure) ? whole[measure] : null]),
  ) as ToldCounts
}

function tellGroup(name: string, counts: GroupCounts, hidden: Hidden, sized?: number | null): ToldGroup {
  const share = (measure: Measure) =>
    hidden[measure].includes(name) ? null : Math.round((100 * counts[measure]) / counts.pupils)
  return {
    name,
    about: hidden.pupils.includes(name) ? null : (sized ?? Math.max(10, Math.round(counts.pupils / 10) * 10)),
    persistent: share('persistent'),
    severe: share('severe'),
    atRisk: share('atRisk'),
  }
}
