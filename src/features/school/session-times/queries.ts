import { z } from 'zod'
import {
  can,
  WHOLE_SCHOOL,
  yearGroupName,
  type LocalDate,
  type Session,
  type SessionTimes,
} from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { yearGroupsOf, type SchoolContext } from '#server/school.ts'
import { searchText, type Search } from '#server/search.ts'

export { timesPath } from './address.ts'

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
 * The session times in force on a date: the year group's own if it has some, else the school's. Null for a session
 * without times.
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

/**
 * The times in force on a date, out of versions read newest first: the year group's own if it has some, else the
 * school's.
 */
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

/** Every set of session times, and those of the whole school in force today. */
export async function allTimes({ db, actor, school, today }: SchoolContext) {
  return {
    urn: school.urn,
    today,
    mayEdit: can(actor.role, 'edit_calendar'),
    versions: await timesVersions(db, school.id),
    inForce: await sessionTimesOn(db, school.id, today),
  }
}

/** What the form for new session times is filled with: those in force today. Refuses (NotFound) who may not set them. */
export async function timesToSet({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'edit_calendar')
  const yearGroups = [WHOLE_SCHOOL, ...yearGroupsOf(school)]
  const yearGroup = yearGroups.find((each) => String(each) === searchText(search, 'for')) ?? WHOLE_SCHOOL
  return {
    urn: school.urn,
    from: today,
    yearGroup,
    whom: yearGroups.map((each) => ({
      value: String(each),
      label: each === WHOLE_SCHOOL ? 'The whole school' : yearGroupName(each),
    })),
    times: await sessionTimesOn(db, school.id, today, yearGroup),
  }
}
