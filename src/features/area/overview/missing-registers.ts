import { z } from 'zod'
import { addDays, londonTime, type LocalDate } from '#domain/index.ts'
import { now } from '#server/clock.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'

const missing = z.object({ schoolId: z.int(), missing: z.array(z.int()) })

/** Which school days to look at: of a period, the latest so many. */
type Days = { from: LocalDate; to: LocalDate; most: number }

/** Today only, if it is a school day. */
export const onlyToday = (today: LocalDate): Days => ({ from: today, to: today, most: 1 })

/** The two school days before today. */
export const daysBefore = (today: LocalDate): Days => ({
  from: addDays(today, -28),
  to: addDays(today, -1),
  most: 2,
})

/**
 * How many registers were due and not taken at each of these schools: a number for each school day, the latest first.
 * The rule is that of the school day's board (registerState: `overdue`), for all schools in one query. A register is
 * overdue from the time it closes. None is due for a group in which no pupil has that session.
 */
export async function missingRegisters(
  db: Db,
  schools: readonly number[],
  today: LocalDate,
  days: Days,
): Promise<Map<number, number[]>> {
  const clock = londonTime(now().toISOString())
  const found = await rows(
    db,
    missing,
    sql`with school_days as materialized (
          select school_id, date from (
            select d.school_id, d.date, row_number() over (partition by d.school_id order by d.date desc) as n
            from (select distinct school_id, date from school_day
              where school_id = any(${[...schools]}::int[]) and date between ${days.from}::date and ${days.to}::date and (am or pm)) d
          ) latest where n <= ${days.most}
        ), closing as materialized (
          select distinct on (school_id, session, year_group) school_id, session, year_group, closes from session_time
          where school_id = any(${[...schools]}::int[]) and from_date <= ${today}::date
          order by school_id, session, year_group, from_date desc
        ), untaken as materialized (
          select g.school_id, d.date, x.session, g.id as group_id
          from school_days d
          join registration_group g on g.school_id = d.school_id and d.date between g.from_date and g.to_date
          cross join (values ('AM'), ('PM')) x (session)
          left join closing whole on whole.school_id = d.school_id and whole.session = x.session and whole.year_group = 99
          left join closing own on own.school_id = d.school_id and own.session = x.session and own.year_group = g.year_group
          left join register r on r.school_id = d.school_id and r.date = d.date and r.session = x.session and r.group_id = g.id
          where r.school_id is null and coalesce(own.closes, whole.closes) is not null
            and (d.date < ${today}::date or coalesce(own.closes, whole.closes) <= ${clock})
        ), counted as (
        select d.school_id, d.date, count(due.one)::int as missing
        from school_days d
        left join untaken u on u.school_id = d.school_id and u.date = d.date
        left join lateral (
          select 1 as one from pupil_group m
          join enrolment e on e.school_id = m.school_id and e.pupil_id = m.pupil_id and u.date between e.starting_day and e.leaving_day
          left join pupil_year_group y on y.school_id = m.school_id and y.pupil_id = m.pupil_id and u.date between y.from_date and y.to_date
          left join school_day own on own.school_id = m.school_id and own.date = u.date and own.year_group = y.year_group
          left join school_day whole on whole.school_id = m.school_id and whole.date = u.date and whole.year_group = 99
          where m.school_id = u.school_id and m.group_id = u.group_id and u.date between m.from_date and m.to_date
            and app.session_held(own, whole, u.session)
          limit 1
        ) due on true
        group by d.school_id, d.date
        )
        select school_id as "schoolId", array_agg(missing order by date desc) as missing from counted group by school_id`,
  )
  return new Map(found.map((school) => [school.schoolId, school.missing]))
}
