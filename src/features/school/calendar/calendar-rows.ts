import { z } from 'zod'
import { academicYearDates, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import type { CalendarDay, YearPlan } from './plan.ts'

const term = z.object({ halfTerm: z.int(), from: dateColumn, to: dateColumn })

const closure = z.object({
  kind: z.enum(['inset', 'bank_holiday', 'closure', 'different_dates']),
  from: dateColumn,
  to: dateColumn,
  yearGroup: z.int(),
  am: z.boolean(),
  pm: z.boolean(),
  note: z.string(),
})

/** What has been typed about one academic year; without half terms when nobody has yet. */
export async function calendarPlan(db: Db, schoolId: number, year: number): Promise<YearPlan> {
  const terms = await rows(
    db,
    term,
    sql`select half_term as "halfTerm", from_date::text as "from", to_date::text as "to" from school_term
        where school_id = ${schoolId} and academic_year = ${year} order by half_term`,
  )
  const closures = await rows(
    db,
    closure,
    sql`select kind, from_date::text as "from", to_date::text as "to", year_group as "yearGroup", am, pm, note
        from school_closure where school_id = ${schoolId} and academic_year = ${year} order by from_date, id`,
  )
  return { year, terms, closures }
}

const day = z.object({ date: dateColumn, yearGroup: z.int(), am: z.boolean(), pm: z.boolean() })

/** The days that follow from a year's calendar, as they stand: the school's, and those of year groups that differ. */
export async function calendarDaysOf(db: Db, schoolId: number, year: number): Promise<CalendarDay[]> {
  const { from, to } = academicYearDates(year)
  return rows(
    db,
    day,
    sql`select date::text, year_group as "yearGroup", am, pm from school_day
        where school_id = ${schoolId} and date between ${from}::date and ${to}::date order by date, year_group`,
  )
}

/** The running number of each school week of a year, by its Monday. Counting goes on from year to year. */
export async function weekNumbers(
  db: Db,
  schoolId: number,
  year: number,
): Promise<{ monday: LocalDate; number: number }[]> {
  const { from, to } = academicYearDates(year)
  return rows(
    db,
    z.object({ monday: dateColumn, number: z.int() }),
    sql`select monday::text, number from school_week
        where school_id = ${schoolId} and monday between ${from}::date - 6 and ${to}::date order by monday`,
  )
}

/** The years that have a calendar, the earliest first. */
export async function plannedYears(db: Db, schoolId: number): Promise<number[]> {
  const found = await rows(
    db,
    z.object({ year: z.int() }),
    sql`select distinct academic_year as year from school_term where school_id = ${schoolId} order by 1`,
  )
  return found.map(({ year }) => year)
}

const MAINTAINED = ['community', 'voluntary', 'foundation']

/** Whether the school is one that the authority maintains, on a date: its year has a length by regulation. */
export async function isMaintained(db: Db, schoolId: number, on: string): Promise<boolean> {
  const found = await row(
    db,
    z.object({ kind: z.string() }),
    sql`select kind from school_detail where school_id = ${schoolId} and ${on}::date between from_date and to_date`,
  )
  return found !== null && MAINTAINED.includes(found.kind)
}

const effect = z.object({
  pupils: z.int(),
  lines: z.array(
    z.object({ date: dateColumn, session: z.enum(['AM', 'PM']), code: z.string(), marks: z.int() }),
  ),
})

/** Marks that a new calendar would leave without a session; a code this actor may not see comes as ''. */
export type CalendarEffect = z.infer<typeof effect> & { marks: number }

/** What a new calendar of the year would do to marks that stand. Refuses who may not edit the calendar. */
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
