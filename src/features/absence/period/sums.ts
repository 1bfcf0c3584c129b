import { z } from 'zod'
import { addDays, localDate, mondayOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { row, sql, type Sql } from '#server/db/rows.ts'
import { addedUpColumns, countsOfMark, sumsColumns } from '#server/db/sums-columns.ts'
import type { Period } from './period.ts'

/** A period split for reading: its whole weeks, by their Mondays, and the days left over at either end. */
type WeeksAndDays = {
  mondays: { from: LocalDate; to: LocalDate }
  days: { from: LocalDate; to: LocalDate }[]
}

const openRow = z.object({ before: z.boolean(), after: z.boolean() })

/**
 * Splits a period, because weeks are kept as sums. A week of which the period holds only a part is whole all the same
 * when no session lies in the other part, as at the ends of terms; otherwise its days are read from the marks.
 */
async function weeksAndDaysOf(
  db: Db,
  schoolId: number,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<WeeksAndDays> {
  const first = mondayOf(from)
  const last = mondayOf(to)
  const open = await row(
    db,
    openRow,
    sql`select
          exists (select from school_day where school_id = ${schoolId} and date >= ${first}::date and date < ${from}::date and (am or pm)) as before,
          exists (select from school_day where school_id = ${schoolId} and date > ${to}::date and date <= ${last}::date + 6
            and date <= app.today() and (am or pm)) as after`,
  )
  const cutFirst = open?.before ?? false
  const cutLast = open?.after ?? false
  if (first === last && (cutFirst || cutLast)) return { mondays: NO_WEEK, days: [{ from, to }] }
  const days = []
  if (cutFirst) days.push({ from, to: addDays(first, 6) })
  if (cutLast) days.push({ from: last, to })
  return {
    mondays: { from: cutFirst ? addDays(first, 7) : first, to: cutLast ? addDays(last, -7) : last },
    days,
  }
}

const NO_WEEK = { from: localDate('2000-01-03'), to: localDate('1999-12-27') }

/** Each pupil's sums of a year to date, from the kept year: `pupil_id` and the six counts. */
const yearSums = (schoolId: number, academicYear: number): Sql =>
  sql`select pupil_id, ${sumsColumns('y')}
      from pupil_year y where school_id = ${schoolId} and academic_year = ${academicYear}`

/**
 * Each pupil's sums between two days: `pupil_id` and the six counts. Reads kept weeks, and for the days left over at the
 * ends the school's marks with their class, which is known of hidden codes too.
 */
export async function sumsBetween(
  db: Db,
  schoolId: number,
  between: Pick<Period, 'from' | 'to'>,
): Promise<Sql> {
  const { mondays, days } = await weeksAndDaysOf(db, schoolId, between)
  const fromMarks = days.map(
    ({ from, to }) => sql`
      union all
      select m.pupil_id, ${countsOfMark('m.code', 'm.stat_class')}
      from app.shown_marks(${schoolId}, array(select id from pupil where school_id = ${schoolId}), ${from}::date, ${to}::date) m`,
  )
  const all = fromMarks.reduce(
    (text, next) => sql`${text} ${next}`,
    sql`select pupil_id, ${sumsColumns('k')}
        from pupil_week k
        where school_id = ${schoolId} and monday between ${mondays.from}::date and ${mondays.to}::date`,
  )
  return sql`select pupil_id, ${addedUpColumns('w')} from (${all}) w group by pupil_id`
}

/** Each pupil's sums of a period: of a whole year as it is kept, otherwise from weeks and marks. */
export async function periodSums(db: Db, schoolId: number, period: Period): Promise<Sql> {
  return period.id === 'year' ? yearSums(schoolId, period.academicYear) : sumsBetween(db, schoolId, period)
}
