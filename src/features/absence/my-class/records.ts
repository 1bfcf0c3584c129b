import {
  academicYearDates,
  addDays,
  datesBetween,
  mondayOf,
  type LocalDate,
  type RecentAttendance,
} from '#domain/index.ts'
import { schoolCalendarFor } from '#features/school/calendar/queries.ts'
import type { SchoolContext } from '#server/school.ts'
import { openReasons, recentOf, type OpenReason } from './recent.ts'
import { classPupils, marksOf, weeksOf, type ClassMark, type ClassPupil, type PupilWeek } from './sql.ts'

/** A pupil of a class, with their record of the year. */
export type ClassRecord = ClassPupil & {
  /** Kept weeks of the academic year, to the week asked for. */
  weeks: PupilWeek[]
  /** Marks of the academic year. */
  marks: ClassMark[]
  /** The marks from the Monday of the week asked for, by `date session`. */
  ofWeek: Map<string, ClassMark>
  open: OpenReason[]
  recent: RecentAttendance
}

type Asked = {
  groups: readonly number[]
  academicYear: number
  /** The Monday of the week asked for. */
  monday: LocalDate
  /** A day on which the pupils were in their group. */
  on: LocalDate
  /** The last day whose marks are read. */
  to: LocalDate
}

/**
 * The pupils who are in these groups today and were on a day, each with their record of the year, and the days of the
 * week on which the school meets. Reads kept weeks for sums, and these pupils' marks of the year.
 */
export async function classRecords(
  { db, school, today }: Pick<SchoolContext, 'db' | 'today'> & { school: { id: number } },
  { groups, academicYear, monday, on, to }: Asked,
): Promise<{ pupils: ClassRecord[]; weekDays: LocalDate[] }> {
  const year = academicYearDates(academicYear)
  const pupils = await classPupils(db, school.id, groups, { on, today })
  const ids = pupils.map(({ pupilId }) => pupilId)
  const weeks = await weeksOf(db, school.id, ids, { from: mondayOf(year.from), to: monday })
  const marks = await marksOf(db, school.id, ids, { from: year.from, to })
  const days = await schoolCalendarFor(db, school.id, year.from, year.to)
  const weeksBy = Map.groupBy(weeks, ({ pupilId }) => pupilId)
  const marksBy = Map.groupBy(marks, ({ pupilId }) => pupilId)
  const held = new Set(days.map(({ date }) => date))
  return {
    pupils: pupils.map((pupil) => {
      const own = { weeks: weeksBy.get(pupil.pupilId) ?? [], marks: marksBy.get(pupil.pupilId) ?? [] }
      return {
        ...pupil,
        ...own,
        ofWeek: bySession(own.marks.filter(({ date }) => date >= monday)),
        open: openReasons(own.marks, days, today),
        recent: recentOf(own.weeks, own.marks, monday),
      }
    }),
    weekDays: datesBetween(monday, addDays(monday, 6)).filter((date) => held.has(date)),
  }
}

const bySession = (marks: readonly ClassMark[]) =>
  new Map(marks.map((mark) => [`${mark.date} ${mark.session}`, mark] as const))
