import { z } from 'zod'
import { toldApart, type LocalDate, type Session } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'

/** Which register: a group's, of one session. */
export type RegisterKey = { groupId: number; date: LocalDate; session: Session }

const times = z.object({ starts: z.string(), opens: z.string(), closes: z.string(), ends: z.string() })

const head = z.object({
  groupName: z.string(),
  mine: z.boolean(),
  inForce: z.boolean(),
  keptHere: z.boolean(),
  hasCalendar: z.boolean(),
  times: times.nullable(),
  closesAt: z.string().nullable(),
  taken: z.object({ by: z.string(), at: z.string() }).nullable(),
})

/** What one register says above its names. */
export type RegisterHead = z.infer<typeof head>

/** The group, its session's times and whether its register was taken; null for a group this actor does not see. */
export async function headOf(
  db: Db,
  schoolId: number,
  { groupId, date, session }: RegisterKey,
): Promise<RegisterHead | null> {
  return row(
    db,
    head,
    sql`select g.name as "groupName", g.id = any (app.groups_on(${date}::date)) as mine,
          ${date}::date between g.from_date and g.to_date as "inForce",
          (select register_kept_in = 'rollbook' from school where id = g.school_id) as "keptHere",
          exists (select from school_day where school_id = g.school_id
            and date between ${date}::date - 366 and ${date}::date + 366) as "hasCalendar",
          (select jsonb_build_object('starts', t.starts, 'opens', t.opens, 'closes', t.closes, 'ends', t.ends)
            from session_time t
            where t.school_id = g.school_id and t.session = ${session} and t.from_date <= ${date}::date
              and t.year_group in (g.year_group, 99)
            order by t.year_group = 99, t.from_date desc limit 1) as times,
          to_json(app.closes_at(g.school_id, coalesce(g.year_group, 99::smallint), ${date}::date, ${session})) #>> '{}' as "closesAt",
          (select jsonb_build_object('by', r.taken_by_name, 'at', r.taken_at) from register r
            where r.school_id = g.school_id and r.group_id = g.id and r.date = ${date}::date and r.session = ${session}) as taken
        from registration_group g
        where g.school_id = ${schoolId} and g.id = ${groupId}`,
  )
}

const mark = z.object({
  code: z.string(),
  statClass: z.enum(['attending', 'authorised', 'unauthorised', 'notPossible']),
  minutesLate: z.int(),
  revision: z.int(),
  by: z.string(),
  at: z.string(),
  source: z.string(),
})

const roster = z.object({
  pupilId: z.int(),
  name: z.string(),
  pattern: z.object({ sessions: z.string(), otherwise: z.enum(['X', 'C2']) }).nullable(),
  mark: mark.nullable(),
  detail: z.record(z.string(), z.string()),
  comment: z.string(),
  recent: z.array(z.tuple([z.string(), z.enum(['AM', 'PM']), z.string(), mark.shape.statClass])),
})

export type RosterRow = z.infer<typeof roster>

const withDifference = roster.extend({ middleNames: z.string(), dateOfBirth: dateColumn.nullable() })

/**
 * The pupils of a group who should have a mark for the session, by name: in the group that day, on roll, and with a
 * session. Each with the mark, its detail where the actor may read it, a session pattern, and the marks of the ten
 * school days before. One query; reads marks of one class over those days.
 */
export async function rosterOf(
  db: Db,
  schoolId: number,
  { groupId, date, session }: RegisterKey,
): Promise<RosterRow[]> {
  const found = await rows(
    db,
    withDifference,
    sql`with member as materialized (
          select g.pupil_id, n.known_surname, n.known_forename, n.legal_middle_names, s.sessions, s.otherwise
          from pupil_group g
          join enrolment e on e.school_id = g.school_id and e.pupil_id = g.pupil_id
            and ${date}::date between e.starting_day and e.leaving_day
          join pupil_name n on n.school_id = g.school_id and n.pupil_id = g.pupil_id
            and ${date}::date between n.from_date and n.to_date
          left join pupil_year_group y on y.school_id = g.school_id and y.pupil_id = g.pupil_id
            and ${date}::date between y.from_date and y.to_date
          left join session_pattern s on s.school_id = g.school_id and s.pupil_id = g.pupil_id
            and ${date}::date between s.from_date and s.to_date
          left join school_day own on own.school_id = g.school_id and own.date = ${date}::date
            and own.year_group = y.year_group
          left join school_day whole on whole.school_id = g.school_id and whole.date = ${date}::date
            and whole.year_group = 99
          where g.school_id = ${schoolId} and g.group_id = ${groupId} and ${date}::date between g.from_date and g.to_date
            and app.session_held(own, whole, ${session})
        ),
        since as (
          select coalesce(min(date), ${date}::date) as date from (
            select distinct date from school_day
            where school_id = ${schoolId} and date < ${date}::date and (am or pm)
            order by date desc limit 10) d
        ),
        shown as materialized (
          select * from app.shown_marks(${schoolId}, array(select pupil_id from member), (select date from since), ${date}::date)
        ),
        recent as (
          select pupil_id, json_agg(json_build_array(date, session, code, stat_class) order by date, session) as list
          from shown where (date, session) < (${date}::date, ${session}) group by pupil_id
        )
        select m.pupil_id as "pupilId", m.known_surname || ', ' || m.known_forename as name,
          m.legal_middle_names as "middleNames", p.date_of_birth::text as "dateOfBirth",
          case when m.sessions is not null
            then jsonb_build_object('sessions', m.sessions, 'otherwise', m.otherwise) end as pattern,
          case when k.pupil_id is not null then jsonb_build_object('code', k.code, 'statClass', k.stat_class,
            'minutesLate', k.minutes_late, 'revision', k.revision, 'by', k.recorded_by_name, 'at', k.recorded_at,
            'source', k.source) end as mark,
          coalesce(d.detail, '{}') as detail, coalesce(d.comment, '') as comment, coalesce(r.list, '[]') as recent
        from member m
        left join pupil p on p.school_id = ${schoolId} and p.id = m.pupil_id
        left join shown k on k.pupil_id = m.pupil_id and k.date = ${date}::date and k.session = ${session}
        left join mark_detail d on d.school_id = ${schoolId} and d.pupil_id = m.pupil_id and d.date = ${date}::date
          and d.session = ${session}
        left join recent r on r.pupil_id = m.pupil_id
        order by m.known_surname collate "en-GB-x-icu", m.known_forename collate "en-GB-x-icu", m.pupil_id`,
  )
  const names = toldApart(found)
  return found.map(({ middleNames: _m, dateOfBirth: _d, ...row }, at) => ({
    ...row,
    name: names[at] ?? row.name,
  }))
}
