import {
  academicYearOf,
  addDays,
  addSums,
  isAtRisk,
  isImproving,
  isPersistentlyAbsent,
  isPunctual,
  NO_SUMS,
  totalsOf,
  type GroupTotals,
  type LocalDate,
  type Sums,
} from '#domain/index.ts'
import { classRecords, type ClassGroup, type ClassRecord } from '#features/absence/my-class/queries.ts'
import type { SchoolContext } from '#server/school.ts'

/** A pupil's line in the report. */
export type WeeklyPupil = Pick<ClassRecord, 'pupilId' | 'name' | 'ofWeek'> & {
  week: Sums
  year: Sums
  /** Sessions of the year without a reason yet. */
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
  week: GroupTotals
  year: GroupTotals
  pupils: WeeklyPupil[]
}

/** The context a report is made in: a page's or a job's. */
export type ReportContext = Pick<SchoolContext, 'db' | 'today'> & { school: { id: number } }

/** The report of a class on a week. Counts the pupils who were in the class on the Friday and still are. */
export async function weeklyReport(
  context: ReportContext,
  { group, monday }: { group: ClassGroup; monday: LocalDate },
): Promise<WeeklyReport> {
  const { pupils, weekDays } = await classRecords(context, {
    groups: [group.id],
    academicYear: academicYearOf(monday),
    monday,
    on: fridayOf(monday),
    to: addDays(monday, 6),
  })
  const lines = pupils.map(({ pupilId, name, ofWeek, weeks, open, recent }): WeeklyPupil => {
    const week = weeks.find((one) => one.monday === monday)?.sums ?? NO_SUMS
    const year = addSums(weeks.map(({ sums }) => sums))
    return {
      pupilId,
      name,
      ofWeek,
      week,
      year,
      open: open.length,
      punctual: isPunctual(week),
      improving: isImproving(recent),
      atRisk: isAtRisk(year),
      persistent: isPersistentlyAbsent(year),
    }
  })
  return {
    group,
    monday,
    days: weekDays,
    week: totalsOf(lines.map(({ week }) => week)),
    year: totalsOf(lines.map(({ year }) => year)),
    pupils: lines,
  }
}

/** The day that decides in which class a pupil's week counts. */
export const fridayOf = (monday: LocalDate): LocalDate => addDays(monday, 4)

/** How many sessions of the report's pupils still have no reason. */
export const openIn = ({ pupils }: Pick<WeeklyReport, 'pupils'>): number =>
  pupils.reduce((sum, { open }) => sum + open, 0)

/** How often pupils came late. */
export const lateIn = ({ lateBeforeClose, lateAfterClose }: Sums): number => lateBeforeClose + lateAfterClose
