import { z } from 'zod'
import { academicYearDates, type LocalDate, type Span, type Sums } from '#domain/index.ts'
import type { Period } from '#features/absence/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'
import { lateRow, type LateRow } from './lateness.ts'
import type { DaySum, Slot } from './slots.ts'
import type { PupilWeek } from './trend.ts'

const dayRow = z
  .object({ date: dateColumn, session: z.enum(['AM', 'PM']), ...sumsRow.shape })
  .transform(({ date, session, ...sums }): DaySum => ({ date, session, sums }))

/** What each session adds up to over the marks of some pupils of one school. Reads the marks of these days. */
export const daySums = (
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: Span,
): Promise<DaySum[]> =>
  rows(
    db,
    dayRow,
    sql`select s.date::text, s.session, ${sumsOf('s')}
        from app.day_sums(${schoolId}, ${pupils}::int[], ${from}::date, ${to}::date) s order by s.date, s.session`,
  )

const schoolDay = z.object({ date: dateColumn })

/** The days of an academic year on which some year group has school. */
export async function schoolDaysOf(db: Db, schoolId: number, academicYear: number): Promise<LocalDate[]> {
  const { from, to } = academicYearDates(academicYear)
  const found = await rows(
    db,
    schoolDay,
    sql`select distinct date::text from school_day
        where school_id = ${schoolId} and date between ${from}::date and ${to}::date and (am or pm) order by 1`,
  )
  return found.map(({ date }) => date)
}

const pupilSums = z
  .object({ pupilId: z.int(), ...sumsRow.shape })
  .transform(({ pupilId, ...sums }): [number, Sums] => [pupilId, sums])

/** What each of these pupils adds up to over the sessions of a slot. Reads marks. */
export async function slotSums(
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { dates, session }: Slot,
): Promise<Map<number, Sums>> {
  return new Map(
    await rows(
      db,
      pupilSums,
      sql`select s.pupil_id as "pupilId", ${sumsOf('s')}
          from app.slot_sums(${schoolId}, ${pupils}::int[], ${dates}::date[], ${session}) s`,
    ),
  )
}

const weekRow = z
  .object({ pupilId: z.int(), monday: dateColumn, ...sumsRow.shape })
  .transform(({ pupilId, monday, ...sums }): PupilWeek => ({ pupilId, monday, sums }))

/** The kept weeks of an academic year. No school meets in the week in which one year ends and the next begins. */
export function weeksOfYear(db: Db, schoolId: number, academicYear: number): Promise<PupilWeek[]> {
  const { from, to } = academicYearDates(academicYear)
  return rows(
    db,
    weekRow,
    sql`select s.pupil_id as "pupilId", s.monday::text, ${sumsOf('s')} from pupil_week s
        where s.school_id = ${schoolId} and s.monday between ${from}::date and ${to}::date and s.possible > 0`,
  )
}

/**
 * How many sessions of a period these pupils came late to (L or U: anybody may know these codes), by weekday and
 * minutes.
 */
export const lateSessions = (
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: Period,
): Promise<LateRow[]> =>
  rows(
    db,
    lateRow,
    sql`select extract(isodow from date)::int as weekday, app.lateness(code) = 'beforeClose' as "beforeClose", minutes_late::int as minutes,
          count(*)::int as sessions
        from session_mark
        where school_id = ${schoolId} and pupil_id = any(${pupils}::int[])
          and date between ${from}::date and ${to}::date and app.lateness(code) is not null
        group by 1, 2, 3`,
  )
