import { z } from 'zod'
import { academicYearDates, academicYearOf, mondayOf, type LocalDate } from '#domain/index.ts'
import type { Period } from '#features/absence/period/queries.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { Explained } from './choosing.ts'

const explainedRow = z
  .object({ pupil: z.int(), illness: z.int(), holiday: z.int() })
  .transform(({ pupil, ...reasons }): [number, { illness: number; holiday: number }] => [pupil, reasons])

type Pupils = readonly { pupilId: number }[]

const idsOf = (pupils: Pupils) => pupils.map(({ pupilId }) => pupilId)

/**
 * Sessions of illness, appointments and holidays, from these pupils' marks of the period: anybody may know these codes.
 */
export async function explainedBy(
  db: Db,
  schoolId: number,
  { from, to }: Period,
  pupils: Pupils,
): Promise<Explained> {
  return new Map(
    await rows(
      db,
      explainedRow,
      sql`select pupil_id as pupil, count(*) filter (where code in ('I', 'M'))::int as illness,
            count(*) filter (where code = 'G')::int as holiday
          from session_mark
          where school_id = ${schoolId} and pupil_id = any(${idsOf(pupils)}::int[])
            and date between ${from}::date and ${to}::date and code in ('I', 'M', 'G')
          group by pupil_id`,
    ),
  )
}

const weekRow = z.object({ pupil: z.int(), monday: dateColumn, possible: z.int(), missed: z.int() })

const WEEKS_SHOWN = 6

/**
 * Sessions that pupils missed in each of the latest weeks of school, the oldest first; null for a week without a
 * session.
 */
export async function latestWeeks(
  db: Db,
  schoolId: number,
  to: LocalDate,
  pupils: Pupils,
): Promise<Map<number, (number | null)[]>> {
  const found = await rows(
    db,
    weekRow,
    sql`select pupil_id as pupil, monday::text, possible::int, (authorised + unauthorised)::int as missed from pupil_week
        where school_id = ${schoolId} and pupil_id = any(${idsOf(pupils)}::int[]) and monday in (
          select monday from school_week where school_id = ${schoolId} and monday <= ${mondayOf(to)}::date
          order by monday desc limit ${WEEKS_SHOWN})`,
  )
  const mondays = [...new Set(found.map(({ monday }) => monday))].toSorted()
  const weeks = new Map<number, (number | null)[]>()
  for (const { pupil, monday, possible, missed } of found) {
    const own = weeks.get(pupil) ?? mondays.map(() => null)
    own[mondays.indexOf(monday)] = possible === 0 ? null : missed
    weeks.set(pupil, own)
  }
  return weeks
}

const remainingRow = z.object({ yearGroup: z.int(), sessions: z.int() })

/** Sessions after today to the end of the academic year, of each year group: some have days of their own. */
export async function remainingSessions(
  db: Db,
  schoolId: number,
  today: LocalDate,
): Promise<(yearGroup: number) => number> {
  const end = academicYearDates(academicYearOf(today)).to
  const found = await rows(
    db,
    remainingRow,
    sql`select y.year_group as "yearGroup", sum(app.session_held(own, whole, 'AM')::int + app.session_held(own, whole, 'PM')::int)::int as sessions
        from (select distinct year_group from school_day where school_id = ${schoolId} and date > ${today}::date and date <= ${end}::date
          union select 99) y
        cross join (select distinct date from school_day where school_id = ${schoolId} and date > ${today}::date and date <= ${end}::date) d
        left join school_day own on own.school_id = ${schoolId} and own.date = d.date and own.year_group = y.year_group
        left join school_day whole on whole.school_id = ${schoolId} and whole.date = d.date and whole.year_group = 99
        group by y.year_group`,
  )
  const byYear = new Map(found.map(({ yearGroup, sessions }) => [yearGroup, sessions]))
  return (yearGroup) => byYear.get(yearGroup) ?? byYear.get(99) ?? 0
}
