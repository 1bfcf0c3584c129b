import { z } from 'zod'
import { academicYearOf, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { sumsOrNone, sumsRow } from '#server/db/sums-columns.ts'
import { GROUND_IDS } from './grounds.ts'
import type { SchoolRecord } from './children.ts'

const record = z
  .object({
    schoolId: z.int(),
    pupilId: z.int(),
    childId: z.int().nullable(),
    name: z.string(),
    urn: z.int(),
    school: z.string(),
    held: z.boolean(),
    grounds: z.array(z.enum(GROUND_IDS)),
    born: dateColumn,
    onRoll: z.boolean(),
    startingDay: dateColumn.nullable(),
    leavingDay: dateColumn.nullable(),
    leftOn: z.string(),
    nextSchool: z.string(),
    linkedAt: z.string().nullable(),
    ...sumsRow.shape,
  })
  .transform(
    ({ possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose, ...rest }) => ({
      ...rest,
      sums: { possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose },
    }),
  )

/**
 * Every record, on a day, of pupils on roll and of leavers, of a child who is looked after by the actor's authority, at whatever school, or has a social
 * worker there, with the kept sums of this academic year. Row policies show a virtual school head only these children.
 */
export async function recordsOfConcern(
  db: Db,
  authorityId: number,
  today: LocalDate,
): Promise<SchoolRecord[]> {
  return rows(
    db,
    record,
    sql`select s.school_id as "schoolId", s.pupil_id as "pupilId", l.child_id as "childId", n.known_surname || ', ' || n.known_forename as name,
          d.urn, d.name as school, d.held, s.grounds, p.date_of_birth::text as born,
          coalesce(${today}::date between e.starting_day and e.leaving_day, false) as "onRoll",
          e.starting_day::text as "startingDay", e.leaving_day::text as "leavingDay",
          coalesce(e.ground, '') as "leftOn", coalesce(e.next_school, '') as "nextSchool", o.school as "linkedAt",
          ${sumsOrNone('y')}
        from (
          select school_id, pupil_id, array_agg(distinct ground order by ground) as grounds from pupil_share
          where authority_id = ${authorityId} and ground in ('looked_after', 'social_worker')
            and ${today}::date between from_date and to_date
          group by school_id, pupil_id
        ) s
        join app.schools_of_shared() d on d.school_id = s.school_id
        join pupil_name n on n.school_id = s.school_id and n.pupil_id = s.pupil_id
          and ${today}::date between n.from_date and n.to_date
        join pupil p on p.school_id = s.school_id and p.id = s.pupil_id
        left join child_link l on l.school_id = s.school_id and l.pupil_id = s.pupil_id and l.undone_at is null
        left join lateral (
          select starting_day, leaving_day, ground, next_school from enrolment
          where school_id = s.school_id and pupil_id = s.pupil_id
          order by ${today}::date between starting_day and leaving_day desc, leaving_day desc limit 1
        ) e on true
        left join (
          select school_id, pupil_id, string_agg(school, '; ' order by school) as school
          from app.schools_of_linked() group by school_id, pupil_id
        ) o on o.school_id = s.school_id and o.pupil_id = s.pupil_id
        left join pupil_year y on y.school_id = s.school_id and y.pupil_id = s.pupil_id
          and y.academic_year = ${academicYearOf(today)}
        order by name collate "en-GB-x-icu", s.pupil_id`,
  )
}

const flag = z.object({
  id: z.int(),
  ground: z.enum(GROUND_IDS),
  forename: z.string(),
  surname: z.string(),
  dateOfBirth: dateColumn,
  upn: z.string(),
  from: dateColumn,
  note: z.string(),
  schoolId: z.int().nullable(),
  urn: z.int().nullable(),
  /** Whether the authority that put the flag holds the school. */
  held: z.boolean(),
  school: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  authorityCode: z.string(),
  authority: z.string(),
  answer: z.enum(['', 'confirmed', 'declined']),
  answerReason: z.string(),
  answeredBy: z.string(),
})

export type Flag = z.infer<typeof flag>

/** The flags that this actor may read, those without an answer first: an authority's own, or those put to a school. */
export async function flagsFor(db: Db, schoolId: number | null): Promise<Flag[]> {
  return rows(
    db,
    flag,
    sql`select f.id, f.ground, f.forename, f.surname, f.date_of_birth::text as "dateOfBirth", f.upn, f.from_date::text as "from",
          f.note, f.school_id as "schoolId", d.urn, coalesce(d.authority_id = f.authority_id, false) as held, d.name as school, f.flagged_by_name || ', ' || f.flagged_by_position as by, f.flagged_at::text as at,
          au.code as "authorityCode", au.name as authority, f.answer, f.answer_reason as "answerReason",
          case when f.answer = '' then '' else f.answered_by_name || ', ' || f.answered_by_position end as "answeredBy"
        from child_flag f
        join authority au on au.id = f.authority_id
        left join school_detail d on d.school_id = f.school_id and app.today() between d.from_date and d.to_date
        where ${schoolId}::int is null or f.school_id = ${schoolId}::int
        order by f.answer <> '', f.flagged_at desc, f.id desc
        limit 200`,
  )
}

const candidate = z.object({ pupilId: z.int(), name: z.string(), dateOfBirth: dateColumn, same: z.string() })

export type Candidate = z.infer<typeof candidate>

/**
 * Pupils of the school whom a flag may mean: those with the same UPN, birth date or surname. They are proposed to the
 * school, which chooses.
 */
export async function candidatesFor(db: Db, schoolId: number, one: Flag): Promise<Candidate[]> {
  return rows(
    db,
    candidate,
    sql`select p.id as "pupilId", n.known_surname || ', ' || n.known_forename as name, p.date_of_birth::text as "dateOfBirth",
          concat_ws(', ', case when ${one.upn} <> '' and p.upn = ${one.upn} then 'UPN' end,
            case when p.date_of_birth = ${one.dateOfBirth}::date then 'birth date' end,
            case when lower(n.legal_surname) = lower(${one.surname}) or lower(n.known_surname) = lower(${one.surname}) then 'surname' end) as same
        from pupil p
        join pupil_name n on n.school_id = p.school_id and n.pupil_id = p.id and app.today() between n.from_date and n.to_date
        where p.school_id = ${schoolId}
          and exists (select from enrolment e where e.school_id = p.school_id and e.pupil_id = p.id
            and app.today() <= e.leaving_day)
          and ((${one.upn} <> '' and p.upn = ${one.upn}) or p.date_of_birth = ${one.dateOfBirth}::date
            or lower(n.legal_surname) = lower(${one.surname}) or lower(n.known_surname) = lower(${one.surname}))
        order by (p.upn = ${one.upn}) desc nulls last, (p.date_of_birth = ${one.dateOfBirth}::date) desc, name
        limit 20`,
  )
}
