import {
  academicYearDates,
  academicYearOf,
  addDays,
  addSums,
  datesBetween,
  isAtRisk,
  isImproving,
  isPersistentlyAbsent,
  isPunctual,
  mondayOf,
  NO_SUMS,
  standingOf,
  type LocalDate,
  type Standing,
  type Sums,
} from '#domain/index.ts'
import { schoolCalendarFor } from '#features/school/calendar/queries.ts'
import {
  classPupils,
  marksOf,
  openReasons,
  recentOf,
  weeksOf,
  type ClassGroup,
  type ClassMark,
  type ClassPupil,
} from '#features/absence/my-class/queries.ts'
import type { Db } from '#server/db/client.ts'

/** A pupil's line in the report. */
export type WeeklyPupil = ClassPupil & {
  week: Sums
  year: Sums
  open: number
  punctual: boolean
  improving: boolean
  atRisk: boolean
  persistent: boolean
}

/** A class's week: its sums, its year to the end of that week, its pupils and their marks. */
export type WeeklyReport = {
  group: ClassGroup
  monday: LocalDate
  days: LocalDate[]
  week: Standing
  year: Standing
  pupils: WeeklyPupil[]
  marks: Map<number, Map<string, ClassMark>>
}

type Asked = { schoolId: number; group: ClassGroup; monday: LocalDate; today: LocalDate }

/**
 * The report of a class on a week. Counts the pupils who were in the class on the Friday and still are. Reads kept weeks
 * for sums, and the year's marks of these pupils for their week and what has no reason yet.
 */
export async function weeklyReport(db: Db, { schoolId, group, monday, today }: Asked): Promise<WeeklyReport> {
  const friday = addDays(monday, 4)
  const year = academicYearDates(academicYearOf(monday))
  const pupils = await classPupils(db, schoolId, [group.id], { on: friday, today })
  const ids = pupils.map(({ pupilId }) => pupilId)
  const weeks = Map.groupBy(
    await weeksOf(db, schoolId, ids, { from: mondayOf(year.from), to: monday }),
    ({ pupilId }) => pupilId,
  )
  const marks = await marksOf(db, schoolId, ids, { from: year.from, to: addDays(monday, 6) })
  const marksBy = Map.groupBy(marks, ({ pupilId }) => pupilId)
  const calendar = await schoolCalendarFor(db, schoolId, year.from, year.to)
  const held = new Set(calendar.map(({ date }) => date))

  const lines = pupils.map((pupil): WeeklyPupil => {
    const own = weeks.get(pupil.pupilId) ?? []
    const theirs = marksBy.get(pupil.pupilId) ?? []
    const week = own.find((one) => one.monday === monday)?.sums ?? NO_SUMS
    const all = addSums(own.map(({ sums }) => sums))
    return {
      ...pupil,
      week,
      year: all,
      open: openReasons(theirs, calendar, today).length,
      punctual: isPunctual(week),
      improving: isImproving(recentOf(own, theirs, monday)),
      atRisk: isAtRisk(all),
      persistent: isPersistentlyAbsent(all),
    }
  })
  return {
    group,
    monday,
    days: datesBetween(monday, addDays(monday, 6)).filter((date) => held.has(date)),
    week: standingOf(lines.map(({ week }) => week)),
    year: standingOf(lines.map(({ year: sums }) => sums)),
    pupils: lines,
    marks: new Map(
      pupils.map(({ pupilId }) => [
        pupilId,
        new Map(
          (marksBy.get(pupilId) ?? [])
            .filter(({ date }) => date >= monday)
            .map((mark) => [`${mark.date} ${mark.session}`, mark] as const),
        ),
      ]),
    ),
  }
}

/** How many sessions of the report's pupils still have no reason. */
export const openIn = ({ pupils }: Pick<WeeklyReport, 'pupils'>): number =>
  pupils.reduce((sum, { open }) => sum + open, 0)

/** How often somebody came late in a period. */
export const lateIn = ({ lateBeforeClose, lateAfterClose }: Sums): number => lateBeforeClose + lateAfterClose
