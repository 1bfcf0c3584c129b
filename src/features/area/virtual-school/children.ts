import {
  absenceBand,
  absencesOf,
  addSums,
  attendanceRate,
  isCompulsorySchoolAge,
  totalsOf,
  type GroupTotals,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import { GROUND_IDS, type Ground } from './grounds.ts'
import type { ChildrenAsked } from './asked.ts'

/** One child's record at one school. */
export type SchoolRecord = {
  schoolId: number
  pupilId: number
  /** The same for all records of one child at several schools; null for a child with one record. */
  childId: number | null
  name: string
  urn: number
  school: string
  /** Whether the authority holds the school, so that its pages can be opened. */
  held: boolean
  grounds: Ground[]
  born: LocalDate
  onRoll: boolean
  startingDay: LocalDate | null
  leavingDay: LocalDate | null
  /** The ground of deletion, and the next school as the last one wrote it down; empty while not known. */
  leftOn: string
  nextSchool: string
  /** Where the child is on roll under a linked record, which need not be shared with the authority. */
  linkedAt: string | null
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

/** Makes children of records: a child registered at two schools is one child, with the sessions of both. */
export function childrenOf(records: readonly SchoolRecord[]): Child[] {
  const byChild = Map.groupBy(records, ({ childId, pupilId }) =>
    childId === null ? `pupil ${pupilId}` : `child ${childId}`,
  )
  return [...byChild].map(([key, all]) => ({
    key,
    name: all[0]?.name ?? '',
    school: (all.find(({ onRoll }) => onRoll) ?? all[0])?.school ?? '',
    records: all,
    grounds: GROUND_IDS.filter((ground) => all.some(({ grounds }) => grounds.includes(ground))),
    sums: addSums(all.map(({ sums }) => sums)),
  }))
}

/**
 * Who is at a school today, by a record of their own or a linked one, and who is on no roll known here. A child on no roll
 * who is of compulsory school age may be missing education (Education Act 1996, s. 436A); those of whom no next school
 * was said stand first.
 */
export function byRoll(children: readonly Child[], today: LocalDate) {
  const atSchool = children.filter(({ records }) =>
    records.some(({ onRoll, linkedAt }) => onRoll || linkedAt !== null),
  )
  const there = new Set(atSchool)
  const onNoRoll = children
    .filter(
      (child) => !there.has(child) && child.records.some(({ born }) => isCompulsorySchoolAge(born, today)),
    )
    .toSorted((a, b) => Number(lastRecord(a).nextSchool !== '') - Number(lastRecord(b).nextSchool !== ''))
  return { atSchool, onNoRoll }
}

/** The record that ended last: what is known of a child who is on no roll. */
export const lastRecord = ({ records }: Child): SchoolRecord =>
  records.reduce((last, one) => ((one.leavingDay ?? '') > (last.leavingDay ?? '') ? one : last))

/** The figures of all children of a ground, as if they were one school. */
export const totalsOfGround = (children: readonly Child[], ground: Ground): GroupTotals =>
  totalsOf(children.filter(({ grounds }) => grounds.includes(ground)).map(({ sums }) => sums))

/** The children an address asks for, in its order. A child without a possible session stands last by attendance. */
export function chosenChildren(
  children: readonly Child[],
  { ground, band, sort, order }: ChildrenAsked,
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
function bandIs(sums: Sums, wanted: NonNullable<ChildrenAsked['band']>): boolean {
  const band = absenceBand(sums)
  return band === wanted || (wanted === 'persistent' && band === 'severe')
}

const compare: Record<ChildrenAsked['sort'], (a: Child, b: Child) => number> = {
  name: () => 0,
  school: (a, b) => a.school.localeCompare(b.school, 'en-GB'),
  attendance: (a, b) => (attendanceRate(a.sums) ?? 2) - (attendanceRate(b.sums) ?? 2),
  missed: (a, b) => absencesOf(a.sums) - absencesOf(b.sums),
}
