import { z } from 'zod'
import { academicYearDates, academicYearOf, mondayOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { columnOf, dateColumn, row, rows, sql } from '#server/db/rows.ts'

const weekRow = z.object({ monday: dateColumn })

/** The school weeks of this academic year that are over, the latest first. */
export async function weeksOver(db: Db, schoolId: number, today: LocalDate): Promise<LocalDate[]> {
  const { from } = academicYearDates(academicYearOf(today))
  const found = await rows(
    db,
    weekRow,
    sql`select distinct date_trunc('week', date)::date::text as monday from school_day
        where school_id = ${schoolId} and date >= ${from}::date and date < ${mondayOf(today)}::date and (am or pm)
        order by 1 desc`,
  )
  return found.map(({ monday }) => monday)
}

/** The people a class's report is sent to: the group's class teachers today. */
export async function formTeachers(
  db: Db,
  schoolId: number,
  groupId: number,
  today: LocalDate,
): Promise<string[]> {
  const found = await rows(
    db,
    z.object({ email: z.string() }),
    sql`select distinct p.email from membership_scope s
        join membership m on m.id = s.membership_id and m.role = 'class_teacher'
          and ${today}::date between m.from_date and m.to_date
        join person p on p.id = m.person_id and p.ended_on >= ${today}::date
        where s.school_id = ${schoolId} and s.group_id = ${groupId} and ${today}::date between s.from_date and s.to_date
        order by p.email`,
  )
  return found.map(({ email }) => email)
}

/** When a class's report of a week was e-mailed; null when it was not. */
export async function sentAt(
  db: Db,
  schoolId: number,
  groupId: number,
  monday: LocalDate,
): Promise<string | null> {
  const found = await db.weeklyReportSent.findUnique({
    where: { schoolId_groupId_monday: { schoolId, groupId, monday: columnOf(monday) } },
    select: { sentAt: true },
  })
  return found?.sentAt.toISOString() ?? null
}

/** A school as a job needs it, under its present name and URN; null for one that has closed. */
export function schoolOfJob(db: Db, schoolId: number, today: LocalDate) {
  return row(
    db,
    z.object({ id: z.int(), urn: z.int(), name: z.string() }),
    sql`select school_id as id, urn, name from school_detail
        where school_id = ${schoolId} and ${today}::date between from_date and to_date`,
  )
}
