import type { LocalDate } from '#domain/index.ts'
import { sql, type Sql } from '#server/db/rows.ts'

/**
 * Who should have a mark on a day, and the mark they have: one row a pupil and session, with the pupil's group.
 * Reads one school's groups, calendar and that day's marks as the actor may see them (a hidden code comes as '' with
 * its class). A pupil without a group, not on roll, or without a session is not in it.
 */
export function expectedMarks(schoolId: number, date: LocalDate): Sql {
  return sql`
    member as (
      select g.group_id, g.pupil_id, coalesce(y.year_group, 99::smallint) as year_group
      from pupil_group g
      join enrolment e on e.school_id = g.school_id and e.pupil_id = g.pupil_id
        and ${date}::date between e.starting_day and e.leaving_day
      left join pupil_year_group y on y.school_id = g.school_id and y.pupil_id = g.pupil_id
        and ${date}::date between y.from_date and y.to_date
      where g.school_id = ${schoolId} and ${date}::date between g.from_date and g.to_date
    ),
    mark as (
      select * from app.shown_marks(${schoolId}, array(select pupil_id from member), ${date}::date, ${date}::date)
    ),
    expected as (
      select m.group_id, m.pupil_id, m.year_group, s.session,
        k.code, k.stat_class, k.minutes_late, k.recorded_by_name, k.recorded_at
      from member m
      cross join (values ('AM'), ('PM')) s (session)
      left join school_day own on own.school_id = ${schoolId} and own.date = ${date}::date and own.year_group = m.year_group
      left join school_day whole on whole.school_id = ${schoolId} and whole.date = ${date}::date and whole.year_group = 99
      left join mark k on k.pupil_id = m.pupil_id and k.session = s.session
      where app.session_held(own, whole, s.session)
    )`
}

/** The pupil's name on a day, as `known_forename` and `known_surname` of the alias `n`. */
export function namesOn(schoolId: number, date: LocalDate, pupil: Sql): Sql {
  return sql`join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = ${pupil}
    and ${date}::date between n.from_date and n.to_date`
}
