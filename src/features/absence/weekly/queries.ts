import { z } from 'zod'
import { academicYearDates, academicYearOf, mondayOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'

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

/** Whom a class's report is for: the class teachers of the group today. */
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

const sent = z.object({ sentAt: z.string() })

/** When a class's report of a week was e-mailed; null when it was not. */
export async function sentAt(
  db: Db,
  schoolId: number,
  groupId: number,
  monday: LocalDate,
): Promise<string | null> {
  const found = await row(
    db,
    sent,
    sql`select to_json(sent_at) #>> '{}' as "sentAt" from weekly_report_sent
        where school_id = ${schoolId} and group_id = ${groupId} and monday = ${monday}::date`,
  )
  return found?.sentAt ?? null
}

/** The URN and name of a job's school today. Null for one that has closed. */
export async function schoolOfJob(db: Db, schoolId: number, today: LocalDate) {
  return row(
    db,
    z.object({ urn: z.int(), name: z.string() }),
    sql`select urn, name from school_detail
        where school_id = ${schoolId} and ${today}::date between from_date and to_date`,
  )
}
