import { z } from 'zod'
import { sameSchoolDays, type LocalDate, type Span } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, sql } from '#server/db/rows.ts'

const daysRow = z.object({
  later: z.array(dateColumn),
  earlier: z.array(dateColumn),
  lastRegister: dateColumn.nullable(),
})

/**
 * The days of an earlier year to compare days of a later one with: those to the same school day, by the school's
 * calendar. Takes the days, the whole stretch they lie in and the same stretch of the earlier year. What follows the last
 * register taken is left out on both sides: nothing stands there yet. Null where there is nothing to compare with.
 */
export async function sameDaysBefore(
  db: Db,
  schoolId: number,
  { from, to }: Span,
  { later, earlier }: { later: Span; earlier: Span },
): Promise<Span | null> {
  const found = await row(
    db,
    daysRow,
    sql`select ${schoolDays(schoolId, later)} as later, ${schoolDays(schoolId, earlier)} as earlier,
          (select max(date)::text from register
           where school_id = ${schoolId} and date between ${from}::date and ${to}::date) as "lastRegister"`,
  )
  if (!found) return null
  return sameSchoolDays({ from, to: found.lastRegister ?? to }, found.later, found.earlier)
}

const schoolDays = (schoolId: number, { from, to }: { from: LocalDate; to: LocalDate }) =>
  sql`array(select distinct date::text from school_day
        where school_id = ${schoolId} and date between ${from}::date and ${to}::date and (am or pm) order by 1)`
