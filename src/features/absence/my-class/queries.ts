import {
  academicYearOf,
  addSums,
  isLate,
  mondayOf,
  reasonsToTalk,
  totalsOf,
  weekdayOf,
  type GroupTotals,
  type TalkReason,
} from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import type { OpenReason } from './recent.ts'
import { classRecords, type ClassRecord } from './records.ts'
import { classGroups, type ClassGroup, type ClassMark } from './sql.ts'

export { classRecords, type ClassRecord } from './records.ts'
export { attendanceWithCounts } from './wording.ts'
export { classGroups, classPupils, weeksOf, type ClassGroup } from './sql.ts'

/** How often a weekday was missed, and how often somebody came late on it. */
export type WeekdayPattern = { weekday: number; possible: number; missed: number; late: number }

export type MyClass = {
  group: ClassGroup
  pupils: ClassRecord[]
  thisWeek: GroupTotals
  year: GroupTotals
  patterns: WeekdayPattern[]
  open: (OpenReason & { name: string })[]
  talk: { pupil: ClassRecord; reasons: TalkReason[] }[]
}

/**
 * A teacher's groups: this week, habits of the year, sessions without a reason, and pupils to talk to. Refuses (NotFound)
 * who has no groups of their own.
 */
export async function loadMyClasses(context: SchoolContext) {
  const { db, actor, school, today } = context
  requireAbility(actor, 'see_own_groups')
  const monday = mondayOf(today)
  const groups = await classGroups(db, school.id, today)
  const { pupils, weekDays } = await classRecords(context, {
    groups: groups.map(({ id }) => id),
    academicYear: academicYearOf(today),
    monday,
    on: today,
    to: today,
  })
  const classes = groups.map((group): MyClass => {
    const own = pupils.filter(({ groupId }) => groupId === group.id)
    const sumsOf = (holds: (week: ClassRecord['weeks'][number]) => boolean) =>
      own.map(({ weeks }) => addSums(weeks.filter(holds).map(({ sums }) => sums)))
    return {
      group,
      pupils: own,
      thisWeek: totalsOf(sumsOf((week) => week.monday === monday)),
      year: totalsOf(sumsOf(() => true)),
      patterns: weekdayPatterns(own.flatMap(({ marks }) => marks)),
      open: own.flatMap(({ name, open }) => open.map((one) => ({ ...one, name }))).toSorted(longestOpenFirst),
      talk: own
        .map((pupil) => ({ pupil, reasons: reasonsToTalk(pupil.recent) }))
        .filter(({ reasons }) => reasons.length > 0),
    }
  })
  return { school, today, monday, weekDays, classes }
}

const longestOpenFirst = (a: OpenReason, b: OpenReason) =>
  a.date.localeCompare(b.date) || a.session.localeCompare(b.session)

/** By weekday: possible sessions, those missed, and those come late to. */
function weekdayPatterns(marks: readonly ClassMark[]): WeekdayPattern[] {
  const by = Map.groupBy(
    marks.filter(({ statClass }) => statClass !== 'notPossible'),
    ({ date }) => weekdayOf(date),
  )
  return [...by]
    .map(([weekday, own]) => ({
      weekday,
      possible: own.length,
      missed: own.filter(({ statClass }) => statClass !== 'attending').length,
      late: own.filter(({ code }) => isLate(code)).length,
    }))
    .sort((a, b) => a.weekday - b.weekday)
}
