import {
  academicYearDates,
  academicYearOf,
  addDays,
  datesBetween,
  isLate,
  mondayOf,
  reasonsToTalk,
  standingOf,
  addSums,
  weekdayOf,
  type LocalDate,
  type Standing,
  type TalkReason,
} from '#domain/index.ts'
import { schoolCalendarFor } from '#features/school/calendar/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import {
  classPupils,
  groupsOf,
  marksOf,
  weeksOf,
  type ClassGroup,
  type ClassMark,
  type ClassPupil,
} from './queries.ts'
import { openReasons, recentOf, type OpenReason } from './recent.ts'

/** How often a weekday was missed, and how often somebody came late on it. */
export type WeekdayPattern = { weekday: number; possible: number; missed: number; late: number }

export type MyClass = {
  group: ClassGroup
  pupils: ClassPupil[]
  thisWeek: Standing
  year: Standing
  /** This week's marks by pupil, then `date session`. */
  marks: Map<number, Map<string, ClassMark>>
  patterns: WeekdayPattern[]
  open: (OpenReason & { name: string })[]
  talk: { pupil: ClassPupil; reasons: TalkReason[] }[]
}

/**
 * A teacher's groups: this week, habits of the year, sessions without a reason, and pupils worth a word. Reads kept weeks
 * for sums, and the marks of these pupils of this year for the rest. Refuses (NotFound) who has no groups of their own.
 */
export async function loadMyClasses({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'see_own_groups')
  const monday = mondayOf(today)
  const year = academicYearDates(academicYearOf(today))
  const groups = await groupsOf(db, school.id, today)
  const pupils = await classPupils(
    db,
    school.id,
    groups.map(({ id }) => id),
    { on: today, today },
  )
  const ids = pupils.map(({ pupilId }) => pupilId)
  const weeks = await weeksOf(db, school.id, ids, { from: mondayOf(year.from), to: monday })
  const marks = await marksOf(db, school.id, ids, { from: year.from, to: today })
  const days = await schoolCalendarFor(db, school.id, year.from, year.to)
  const weeksBy = Map.groupBy(weeks, ({ pupilId }) => pupilId)
  const marksBy = Map.groupBy(marks, ({ pupilId }) => pupilId)

  const classes: MyClass[] = groups.map((group) => {
    const own = pupils.filter(({ groupId }) => groupId === group.id)
    const theirs = own.flatMap(({ pupilId }) => marksBy.get(pupilId) ?? [])
    const names = new Map(own.map(({ pupilId, name }) => [pupilId, name]))
    const sums = own.map(({ pupilId }) => weeksBy.get(pupilId) ?? [])
    return {
      group,
      pupils: own,
      thisWeek: standingOf(
        sums.map((all) => addSums(all.filter((week) => week.monday === monday).map((week) => week.sums))),
      ),
      year: standingOf(sums.map((all) => addSums(all.map((week) => week.sums)))),
      marks: new Map(own.map(({ pupilId }) => [pupilId, bySession(marksBy.get(pupilId) ?? [], monday)])),
      patterns: weekdayPatterns(theirs),
      open: openReasons(theirs, days, today).map((one) => ({ ...one, name: names.get(one.pupilId) ?? '' })),
      talk: own
        .map((pupil) => ({
          pupil,
          reasons: reasonsToTalk(
            recentOf(weeksBy.get(pupil.pupilId) ?? [], marksBy.get(pupil.pupilId) ?? [], monday),
          ),
        }))
        .filter(({ reasons }) => reasons.length > 0),
    }
  })
  const held = new Set(days.map(({ date }) => date))
  return { school, today, monday, weekDays: daysOfWeek(monday, held), classes }
}

/** The days of a week that the school meets. */
export const daysOfWeek = (monday: LocalDate, held: ReadonlySet<LocalDate>): LocalDate[] =>
  datesBetween(monday, addDays(monday, 6)).filter((date) => held.has(date))

const bySession = (marks: readonly ClassMark[], monday: LocalDate) =>
  new Map(
    marks.filter(({ date }) => date >= monday).map((mark) => [`${mark.date} ${mark.session}`, mark] as const),
  )

/** By weekday: possible sessions, those missed, and those come late to. A mark counts as the DfE counts it. */
export function weekdayPatterns(marks: readonly ClassMark[]): WeekdayPattern[] {
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
