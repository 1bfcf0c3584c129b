import { z } from 'zod'
import { WHOLE_SCHOOL, type LocalDate, type Session, type SessionTimes } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'

const dayRow = z.object({ date: dateColumn, am: z.boolean(), pm: z.boolean() })

/**
 * The sessions a year group has from one date to another, ready for `schoolCalendar`: its own days where it has some,
 * else the school's. A date that is not listed has no session. Without a year group: the school's days.
 */
export async function schoolCalendarFor(
  db: Db,
  schoolId: number,
  from: LocalDate,
  to: LocalDate,
  yearGroup: number = WHOLE_SCHOOL,
): Promise<{ date: LocalDate; am: boolean; pm: boolean }[]> {
  return rows(
    db,
    dayRow,
    sql`select * from (
          select distinct on (date) date::text, am, pm from school_day
          where school_id = ${schoolId} and date between ${from}::date and ${to}::date
            and year_group in (${yearGroup}, ${WHOLE_SCHOOL})
          order by date, year_group = ${WHOLE_SCHOOL}
        ) day where am or pm order by date`,
  )
}

/** Whether any year group has a session on the date. */
export async function isSchoolDay(db: Db, schoolId: number, date: LocalDate): Promise<boolean> {
  return (await latestSchoolDay(db, schoolId, date)) === date
}

/** The last day on or before the given one on which any year group has a session; null when there is none yet. */
export async function latestSchoolDay(db: Db, schoolId: number, today: LocalDate): Promise<LocalDate | null> {
  const found = await row(
    db,
    z.object({ date: dateColumn.nullable() }),
    sql`select max(date)::text as date from school_day
        where school_id = ${schoolId} and date <= ${today}::date and (am or pm)`,
  )
  return found?.date ?? null
}

const timesRow = z.object({
  session: z.enum(['AM', 'PM']),
  yearGroup: z.int(),
  from: dateColumn,
  starts: z.string(),
  opens: z.string(),
  closes: z.string(),
  ends: z.string(),
})

/**
 * The session times in force on a date, for a year group that may have its own, else for the school. Null for a session
 * whose times are not set.
 */
export async function sessionTimesOn(
  db: Db,
  schoolId: number,
  date: LocalDate,
  yearGroup: number = WHOLE_SCHOOL,
): Promise<Record<Session, SessionTimes | null>> {
  const found = await rows(
    db,
    timesRow,
    sql`select distinct on (session) session, year_group as "yearGroup", from_date::text as "from", starts, opens, closes, ends
        from session_time
        where school_id = ${schoolId} and from_date <= ${date}::date and year_group in (${yearGroup}, ${WHOLE_SCHOOL})
        order by session, year_group = ${WHOLE_SCHOOL}, from_date desc`,
  )
  const timesOf = (session: Session) => {
    const times = found.find((candidate) => candidate.session === session)
    return times ? { starts: times.starts, opens: times.opens, closes: times.closes, ends: times.ends } : null
  }
  return { AM: timesOf('AM'), PM: timesOf('PM') }
}

export type TimesVersion = z.infer<typeof timesRow>

/** Every set of session times the school has had, the newest first. */
export async function timesVersions(db: Db, schoolId: number): Promise<TimesVersion[]> {
  return rows(
    db,
    timesRow,
    sql`select session, year_group as "yearGroup", from_date::text as "from", starts, opens, closes, ends
        from session_time where school_id = ${schoolId}
        order by from_date desc, year_group desc, session`,
  )
}

/** The times in force on a date: the year group's own where it has some, else the school's. Takes them newest first, as read. */
export function timesInForce(
  versions: TimesVersion[],
  date: LocalDate,
  session: Session,
  yearGroup: number | null,
): SessionTimes | null {
  const inForce = versions.filter((version) => version.session === session && version.from <= date)
  return (
    inForce.find((version) => version.yearGroup === yearGroup) ??
    inForce.find((version) => version.yearGroup === WHOLE_SCHOOL) ??
    null
  )
}
