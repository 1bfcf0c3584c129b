import { absencesOf } from '../marks/rates.ts'
import { AT_RISK_FROM, totalsOf, type GroupTotals, type Sums } from '../marks/sums.ts'
import { MEASURE_IDS, SMALLEST_CELL, type GroupCounts } from './cells.ts'
import { NOTHING_HIDDEN, type Hidden } from './hide.ts'
import { tellWhole } from './publish.ts'

/** The pupils of a group, each in one place only. */
type Stands = Record<Stand, number>
type Stand = (typeof STANDS)[number]
const STANDS = ['fine', 'atRisk', 'persistent', 'severe'] as const

/** Whose attendance a report publishes: the whole school's, and of some partitions that of every group big enough. */
export type ToldRates = { whole: boolean; partitions: string[] }

/** The pupils of each group of a partition. */
type Groups = ReadonlyMap<string, readonly Sums[]>

/**
 * Whose attendance can be published. Takes each pupil's sums, the groups they are divided into, which of those are
 * hidden and, if the year has an earlier report, whose attendance that published: what it withheld stays withheld,
 * because the growth since then would give it away.
 *
 * A rate gives away a count of sessions, and where few were missed, or few were possible yet, that gives away how many
 * pupils missed them: if one session of ten was missed, one pupil is persistently absent. So for every count of 1 to 4
 * there must be room for doubt: another school in which one pupil is in another place, as many sessions are missed, and
 * the same is published. A partition is published whole or not at all. The groups that are withheld must leave room for
 * doubt too, since subtracting the others from the whole gives their attendance together.
 */
export function tellRates(
  pupils: readonly Sums[],
  cuts: ReadonlyMap<string, Groups>,
  hidden: Record<string, Hidden>,
  before: ToldRates | null,
): ToldRates {
  const whole = (before?.whole ?? true) && wholeLeavesRoom(totalsOf(pupils))
  const tells = ([name, groups]: [string, Groups]) =>
    (before?.partitions.includes(name) ?? true) && groupsLeaveRoom(groups, hidden[name] ?? NOTHING_HIDDEN)
  return { whole, partitions: whole ? [...cuts].filter(tells).map(([name]) => name) : [] }
}

function wholeLeavesRoom(whole: GroupTotals): boolean {
  const told = tellWhole(whole)
  const sameIsTold = (other: GroupCounts) => {
    const toldOther = tellWhole(other)
    return MEASURE_IDS.every((measure) => toldOther[measure] === told[measure])
  }
  return told.pupils !== null && leavesRoom(whole, sameIsTold)
}

function groupsLeaveRoom(groups: Groups, hidden: Hidden): boolean {
  const names = [...groups.keys()]
  const rest = names.filter((name) => hidden.pupils.includes(name))
  const everybody = standsOf(totalsOf([...groups.values()].flat()))
  const places = STANDS.filter((stand) => everybody[stand] > 0)
  const leave = (some: string[]) => {
    const group = totalsOf(some.flatMap((name) => groups.get(name) ?? []))
    const told = MEASURE_IDS.filter((measure) =>
      some === rest
        ? hidden[measure].length === rest.length
        : !some.some((name) => hidden[measure].includes(name)),
    )
    return leavesRoom(group, (other) => told.every((measure) => other[measure] === group[measure]), places)
  }
  const each = names.filter((name) => !rest.includes(name)).every((name) => leave([name]))
  return each && (rest.length === 0 || leave(rest))
}

function leavesRoom(
  group: GroupTotals,
  alike: (other: GroupCounts) => boolean,
  places: readonly Stand[] = STANDS,
): boolean {
  const stands = standsOf(group)
  const missed = absencesOf(group)
  const others = moves(stands, places).filter(
    (other) => mayMiss(other, missed, group.possible / group.pupils) && alike(countsOf(other)),
  )
  return PARTS.every((part) => {
    const count = part(stands)
    return count === 0 || count >= SMALLEST_CELL || others.some((other) => part(other) !== count)
  })
}

const PARTS: ((stands: Stands) => number)[] = [
  ...STANDS.map((stand) => (stands: Stands) => stands[stand]),
  ({ persistent, severe }) => persistent + severe,
  ({ fine, atRisk }) => fine + atRisk,
]

const standsOf = ({ pupils, persistent, severe, atRisk }: GroupCounts): Stands => ({
  fine: pupils - persistent - atRisk,
  atRisk,
  persistent: persistent - severe,
  severe,
})

const countsOf = ({ fine, atRisk, persistent, severe }: Stands): GroupCounts => ({
  pupils: fine + atRisk + persistent + severe,
  persistent: persistent + severe,
  severe,
  atRisk,
})

/** The same pupils, but one of them in another place: one result for each of these places. */
const moves = (stands: Stands, places: readonly Stand[]): Stands[] =>
  STANDS.filter((from) => stands[from] > 0).flatMap((from) =>
    places
      .filter((to) => to !== from)
      .map((to) => ({ ...stands, [from]: stands[from] - 1, [to]: stands[to] + 1 })),
  )

/** Whether pupils in these places can together have missed so many sessions, each having about so many possible ones. */
function mayMiss(stands: Stands, missed: number, possible: number): boolean {
  const from = {
    fine: 0,
    atRisk: Math.ceil((AT_RISK_FROM * possible) / 100),
    persistent: Math.ceil(possible / 10),
    severe: Math.ceil(possible / 2),
  }
  const to = {
    fine: from.atRisk - 1,
    atRisk: from.persistent - 1,
    persistent: from.severe - 1,
    severe: possible,
  }
  const together = (each: Stands) => STANDS.reduce((sum, stand) => sum + stands[stand] * each[stand], 0)
  const holds = STANDS.every((stand) => stands[stand] === 0 || from[stand] <= to[stand])
  const spare = countsOf(stands).pupils
  return holds && together(from) + spare <= missed && missed <= together(to) - spare
}
