import { z } from 'zod'
import type { LocalDate, Span } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { callDoor, dateColumn, row, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'

const amendment = z.object({
  original: z.string(),
  originalMinutes: z.int(),
  originalBy: z.string(),
  originalPosition: z.string(),
  originalAt: z.string(),
  amended: z.string(),
  amendedMinutes: z.int(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
  position: z.string(),
})

const markHistory = z.object({
  pupilId: z.int(),
  /** The name by which the register knew the pupil on that day. */
  name: z.string(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  /** '' where the code is not for this role to see. */
  code: z.string(),
  statClass: z.enum(['attending', 'authorised', 'unauthorised', 'notPossible']),
  minutesLate: z.int(),
  source: z.string(),
  by: z.string(),
  position: z.string(),
  at: z.string(),
  detail: z.record(z.string(), z.string()),
  comment: z.string(),
  amendments: z.array(amendment),
})

/** One session's mark with everything it has been: what reg 10 asks to be kept. */
export type MarkHistory = z.infer<typeof markHistory>

/**
 * The marks of some pupils over a span of days, by pupil and time. Given a group, only those of the days on which each
 * pupil was in it: the entries of its register. Reads marks of one school; one query.
 */
export async function markHistories(
  db: Db,
  schoolId: number,
  pupils: number[],
  { from, to }: Span,
  groupId: number | null = null,
): Promise<MarkHistory[]> {
  return rows(
    db,
    markHistory,
    sql`select m.pupil_id as "pupilId", coalesce(n.legal_surname || ', ' || n.legal_forename, '') as name, m.date::text as date,
          m.session, m.code, m.stat_class as "statClass", m.minutes_late as "minutesLate", m.source,
          m.recorded_by_name as by, m.recorded_by_position as position, to_json(m.recorded_at) #>> '{}' as at,
          coalesce(d.detail, '{}') as detail, coalesce(d.comment, '') as comment, coalesce(a.list, '[]') as amendments
        from app.shown_marks(${schoolId}, ${pupils}::int[], ${from}::date, ${to}::date) m
        left join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = m.pupil_id and m.date between n.from_date and n.to_date
        left join mark_detail d on d.school_id = ${schoolId} and d.pupil_id = m.pupil_id and d.date = m.date and d.session = m.session
        left join lateral (
          select jsonb_agg(jsonb_build_object('original', x.original, 'originalMinutes', x.original_minutes,
              'originalBy', x.original_name, 'originalPosition', x.original_position, 'originalAt', x.original_at, 'amended', x.amended, 'amendedMinutes', x.amended_minutes,
              'reason', x.reason, 'at', x.at, 'by', x.person_name, 'position', x.position) order by x.revision) as list
          from mark_amendment x
          where x.school_id = ${schoolId} and x.pupil_id = m.pupil_id and x.date = m.date and x.session = m.session
        ) a on true
        where ${groupId}::int is null or exists (select from pupil_group g where g.school_id = ${schoolId} and g.pupil_id = m.pupil_id
          and g.group_id = ${groupId}::int and m.date between g.from_date and g.to_date)
        order by n.legal_surname collate "en-GB-x-icu", n.legal_forename, m.pupil_id, m.date, m.session`,
  )
}

const pupil = z.object({
  pupilId: z.int(),
  legalName: z.string(),
  knownAs: z.string(),
  dateOfBirth: dateColumn,
  upn: z.string().nullable(),
  group: z.string().nullable(),
  startingDay: dateColumn.nullable(),
  leavingDay: dateColumn.nullable(),
})

export type ExtractPupil = z.infer<typeof pupil>

/** Whose extract it is, as the register was on the last day asked for. Refuses (NotFound) a pupil not seen. */
export async function extractPupil(
  db: Db,
  schoolId: number,
  pupilId: number,
  on: LocalDate,
): Promise<ExtractPupil> {
  const found = await row(
    db,
    pupil,
    sql`select p.id as "pupilId", concat_ws(' ', n.legal_forename, nullif(n.legal_middle_names, ''), n.legal_surname) as "legalName",
          n.known_forename || ' ' || n.known_surname as "knownAs", p.date_of_birth::text as "dateOfBirth", p.upn,
          g.name as group, e.starting_day::text as "startingDay", nullif(e.leaving_day, '9999-12-31')::text as "leavingDay"
        from pupil p
        join lateral (select * from pupil_name where school_id = p.school_id and pupil_id = p.id
          order by ${on}::date between from_date and to_date desc, from_date desc limit 1) n on true
        left join lateral (select * from enrolment where school_id = p.school_id and pupil_id = p.id and starting_day <= ${on}::date
          order by starting_day desc limit 1) e on true
        left join pupil_group pg on pg.school_id = p.school_id and pg.pupil_id = p.id and ${on}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = p.school_id and g.id = pg.group_id
        where p.school_id = ${schoolId} and p.id = ${pupilId}`,
  )
  if (!found) throw new NotFound()
  return found
}

const group = z.object({ name: z.string(), pupils: z.array(z.int()) })

/** A group's name and everybody who was in it during the span. Refuses (NotFound) a group not seen. */
export async function extractGroup(db: Db, schoolId: number, groupId: number, { from, to }: Span) {
  const found = await row(
    db,
    group,
    sql`select g.name, array(select distinct pg.pupil_id from pupil_group pg
          where pg.school_id = g.school_id and pg.group_id = g.id and pg.from_date <= ${to}::date and pg.to_date >= ${from}::date) as pupils
        from registration_group g where g.school_id = ${schoolId} and g.id = ${groupId}`,
  )
  if (!found) throw new NotFound()
  return found
}

/** Notes that an extract was made (who, of whom, which days), in the same transaction as the reading. */
export async function logExtract(
  db: Db,
  schoolId: number,
  pupilId: number | null,
  detail: string,
): Promise<void> {
  await callDoor(db, sql`app.log_access(${schoolId}, 'extract', ${pupilId}::int, ${detail})`)
}
