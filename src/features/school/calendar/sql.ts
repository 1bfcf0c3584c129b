import { z } from 'zod'
import { academicYearDates, mondayOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { columnOf, dateColumn, dayOf, row, sql } from '#server/db/rows.ts'
import type { CalendarDay, YearPlan } from './plan.ts'

const closureKind = z.enum(['inset', 'bank_holiday', 'closure', 'different_dates'])

/** What was entered about one academic year; without half terms if nobody has yet. */
export async function calendarPlan(db: Db, schoolId: number, year: number): Promise<YearPlan> {
  const ofYear = { schoolId, academicYear: year }
  const terms = await db.schoolTerm.findMany({ where: ofYear, orderBy: { halfTerm: 'asc' } })
  const closures = await db.schoolClosure.findMany({
    where: ofYear,
    orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
  })
  return {
    year,
    terms: terms.map(({ halfTerm, fromDate, toDate }) => ({
      halfTerm,
      from: dayOf(fromDate),
      to: dayOf(toDate),
    })),
    closures: closures.map(({ kind, fromDate, toDate, yearGroup, am, pm, note }) => ({
      kind: closureKind.parse(kind),
      from: dayOf(fromDate),
      to: dayOf(toDate),
      yearGroup,
      am,
      pm,
      note,
    })),
  }
}

/** The days of a year as the calendar made them: the school’s, and those of year groups that differ. */
export async function calendarDaysOf(db: Db, schoolId: number, year: number): Promise<CalendarDay[]> {
  const { from, to } = academicYearDates(year)
  const days = await db.schoolDay.findMany({
    where: { schoolId, date: { gte: columnOf(from), lte: columnOf(to) } },
    orderBy: [{ date: 'asc' }, { yearGroup: 'asc' }],
    select: { date: true, yearGroup: true, am: true, pm: true },
  })
  return days.map((day) => ({ ...day, date: dayOf(day.date) }))
}

/** The number of each school week of a year, by its Monday. The count goes on from year to year. */
export async function weekNumbers(
  db: Db,
  schoolId: number,
  year: number,
): Promise<{ monday: LocalDate; number: number }[]> {
  const { from, to } = academicYearDates(year)
  const weeks = await db.schoolWeek.findMany({
    where: { schoolId, monday: { gte: columnOf(mondayOf(from)), lte: columnOf(to) } },
    orderBy: { monday: 'asc' },
  })
  return weeks.map(({ monday, number }) => ({ monday: dayOf(monday), number }))
}

/** The years that have a calendar, the earliest first. */
export async function plannedYears(db: Db, schoolId: number): Promise<number[]> {
  const found = await db.schoolTerm.groupBy({
    by: 'academicYear',
    where: { schoolId },
    orderBy: { academicYear: 'asc' },
  })
  return found.map(({ academicYear }) => academicYear)
}

const MAINTAINED = ['community', 'voluntary', 'foundation']

/** Whether the school is maintained by the authority on a date: the law then sets the length of its year. */
export async function isMaintained(db: Db, schoolId: number, on: string): Promise<boolean> {
  const day = new Date(on)
  const found = await db.schoolDetail.findFirst({
    where: { schoolId, fromDate: { lte: day }, toDate: { gte: day } },
    select: { kind: true },
  })
  return found !== null && MAINTAINED.includes(found.kind)
}

const effect = z.object({
  pupils: z.int(),
  lines: z.array(
    z.object({ date: dateColumn, session: z.enum(['AM', 'PM']), code: z.string(), marks: z.int() }),
  ),
})

/** Marks whose sessions a new calendar would remove. A code that this actor may not see is ''. */
export type CalendarEffect = z.infer<typeof effect> & { marks: number }

/** What a new calendar of the year would do to marks that were taken. Refuses people who may not edit the calendar. */
export async function calendarEffect(
  db: Db,
  schoolId: number,
  year: number,
  days: readonly CalendarDay[],
): Promise<CalendarEffect> {
  const found = await row(
    db,
    z.object({ effect }),
    sql`select app.calendar_effect(${schoolId}::int, ${year}::int, ${JSON.stringify(days)}::jsonb) as effect`,
  )
  const counted = found?.effect ?? { pupils: 0, lines: [] }
  return { ...counted, marks: counted.lines.reduce((sum, line) => sum + line.marks, 0) }
}
