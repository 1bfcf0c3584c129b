import {
  absenceBand,
  absencesOf,
  addSums,
  attendanceRate,
  standingOf,
  type Standing,
  type Sums,
} from '#domain/index.ts'
import { GROUND_IDS, type Ground } from './grounds.ts'
import type { ListQuery } from './list-query.ts'

/** One child's record at one school. */
export type SchoolRecord = {
  schoolId: number
  pupilId: number
  /** Links the records of one child at several schools; null for a child with one. */
  childId: number | null
  name: string
  urn: number
  school: string
  /** Whether the authority holds the school: its pages can then be opened. */
  held: boolean
  grounds: Ground[]
  sums: Sums
}

export type Child = {
  key: string
  name: string
  school: string
  records: SchoolRecord[]
  grounds: Ground[]
  sums: Sums
}

/** Children from their records: a child registered at two schools is one, with the sessions of both. */
export function childrenOf(records: readonly SchoolRecord[]): Child[] {
  const byChild = Map.groupBy(records, ({ childId, pupilId }) =>
    childId === null ? `pupil ${pupilId}` : `child ${childId}`,
  )
  return [...byChild].map(([key, all]) => ({
    key,
    name: all[0]?.name ?? '',
    school: all[0]?.school ?? '',
    records: all,
    grounds: GROUND_IDS.filter((ground) => all.some(({ grounds }) => grounds.includes(ground))),
    sums: addSums(all.map(({ sums }) => sums)),
  }))
}

/** All of a ground as if they were one school. */
export const standingOfGround = (children: readonly Child[], ground: Ground): Standing =>
  standingOf(children.filter(({ grounds }) => grounds.includes(ground)).map(({ sums }) => sums))

/** The children an address asks for, in its order. A child without a possible session stands last by attendance. */
export function chosenChildren(
  children: readonly Child[],
  { ground, band, sort, order }: ListQuery,
): Child[] {
  const chosen = children.filter(
    (child) =>
      (ground === undefined || child.grounds.includes(ground)) &&
      (band === undefined || bandIs(child.sums, band)),
  )
  const sorted = chosen.toSorted((a, b) => compare[sort](a, b) || a.name.localeCompare(b.name, 'en-GB'))
  return order === 'descending' ? sorted.reverse() : sorted
}

// Severe absence is persistent absence too.
function bandIs(sums: Sums, wanted: NonNullable<ListQuery['band']>): boolean {
  const band = absenceBand(sums)
  return band === wanted || (wanted === 'persistent' && band === 'severe')
}

const compare: Record<ListQuery['sort'], (a: Child, b: Child) => number> = {
  name: () => 0,
  school: (a, b) => a.school.localeCompare(b.school, 'en-GB'),
  attendance: (a, b) => (attendanceRate(a.sums) ?? 2) - (attendanceRate(b.sums) ?? 2),
  missed: (a, b) => absencesOf(a.sums) - absencesOf(b.sums),
}
