import { z } from 'zod'
import type { LocalDate, Session } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql, type Sql } from '#server/db/rows.ts'
import { expectedMarks, namesOn } from './expected-marks.ts'

const count = z.int()

const groupSession = z.object({
  groupId: z.int(),
  groupName: z.string(),
  yearGroup: z.int().nullable(),
  session: z.enum(['AM', 'PM']),
  expected: count,
  blank: count,
  noReason: count,
  explained: count,
  attending: count,
  takenBy: z.string().nullable(),
  takenAt: z.string().nullable(),
})

/** One group's register of one session: how many should have a mark and what they have; who took it, and when. */
export type GroupSession = z.infer<typeof groupSession>

/** Every group of the day with its two sessions. A session the group does not have expects nobody. One query. */
export async function boardOf(db: Db, schoolId: number, date: LocalDate): Promise<GroupSession[]> {
  return rows(
    db,
    groupSession,
    sql`with ${expectedMarks(schoolId, date)}
        select g.id as "groupId", g.name as "groupName", g.year_group as "yearGroup", s.session,
          count(e.pupil_id)::int as expected,
          count(*) filter (where e.pupil_id is not null and e.code is null)::int as blank,
          count(*) filter (where e.code = 'N')::int as "noReason",
          count(*) filter (where e.code <> 'N' and e.stat_class in ('authorised', 'unauthorised', 'notPossible'))::int as explained,
          count(*) filter (where e.stat_class = 'attending')::int as attending,
          r.taken_by_name as "takenBy", to_json(r.taken_at) #>> '{}' as "takenAt"
        from registration_group g
        cross join (values ('AM'), ('PM')) s (session)
        left join expected e on e.group_id = g.id and e.session = s.session
        left join register r on r.school_id = g.school_id and r.group_id = g.id and r.date = ${date}::date and r.session = s.session
        where g.school_id = ${schoolId} and ${date}::date between g.from_date and g.to_date
        group by g.id, g.name, g.year_group, s.session, r.taken_by_name, r.taken_at
        order by g.year_group nulls last, g.name collate "en-GB-x-icu", s.session`,
  )
}

/** The three piles of a session: not marked, no reason, explained; the last two together, away; and those in. */
export const PILES = ['blank', 'noReason', 'explained', 'away', 'attending'] as const
export type Pile = (typeof PILES)[number]

const pilePupil = z.object({
  pupilId: z.int(),
  name: z.string(),
  groupId: z.int(),
  groupName: z.string(),
  code: z.string().nullable(),
  statClass: z.string().nullable(),
  minutesLate: z.int().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
  /** The telephone of the first person to call, for those who may read contacts. */
  callFirst: z.string().nullable(),
  telephone: z.string().nullable(),
})

export type PilePupil = z.infer<typeof pilePupil>

const IN_PILE: Record<Pile, Sql> = {
  blank: sql`e.code is null`,
  noReason: sql`e.code = 'N'`,
  explained: sql`e.code <> 'N' and e.stat_class in ('authorised', 'unauthorised', 'notPossible')`,
  away: sql`e.stat_class in ('authorised', 'unauthorised', 'notPossible')`,
  attending: sql`e.stat_class = 'attending'`,
}

/** The pupils of one pile, by group and name, with whom to telephone first. Optionally of one group. */
export async function pileOf(
  db: Db,
  schoolId: number,
  where: { date: LocalDate; session: Session; pile: Pile; groupId?: number },
): Promise<PilePupil[]> {
  const { date, session, pile, groupId } = where
  return rows(
    db,
    pilePupil,
    sql`with ${expectedMarks(schoolId, date)}
        select e.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name,
          g.id as "groupId", g.name as "groupName", e.code, e.stat_class as "statClass", e.minutes_late as "minutesLate",
          e.recorded_by_name as "recordedBy", to_json(e.recorded_at) #>> '{}' as "recordedAt",
          call.name as "callFirst", call.telephone
        from expected e
        join registration_group g on g.school_id = ${schoolId} and g.id = e.group_id
        ${namesOn(schoolId, date, sql`e.pupil_id`)}
        left join lateral (
          select c.name || ' (' || pc.relationship || ')' as name, c.telephone
          from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
          where pc.school_id = ${schoolId} and pc.pupil_id = e.pupil_id and pc.may_contact and c.telephone <> ''
            and pc.to_date >= greatest(pc.from_date, ${date}::date)
          order by pc.from_date > ${date}::date, pc.priority, pc.id limit 1
        ) call on true
        where e.session = ${session} and ${IN_PILE[pile]} and (${groupId ?? null}::int is null or g.id = ${groupId ?? null}::int)
        order by g.year_group nulls last, g.name collate "en-GB-x-icu", n.known_surname collate "en-GB-x-icu", n.known_forename`,
  )
}

const presentPupil = z.object({
  pupilId: z.int(),
  name: z.string(),
  groupName: z.string(),
  inSchool: z.boolean(),
  because: z.string(),
  since: z.string().nullable(),
})

/** Whether a pupil is on site, by the last thing known of today: a mark, an arrival or a departure. */
export type PresentPupil = z.infer<typeof presentPupil>

/**
 * Who is in now, for an evacuation: pupils on roll in a group today whose latest mark says they are at the school
 * itself (not on a visit or elsewhere) or who have arrived since, less those who have left. A pupil not yet marked is
 * listed apart, as not known.
 */
export async function whoIsIn(db: Db, schoolId: number, date: LocalDate): Promise<PresentPupil[]> {
  return rows(
    db,
    presentPupil,
    sql`with ${expectedMarks(schoolId, date)},
        latest as (
          select distinct on (pupil_id) pupil_id, code, recorded_at from expected where code is not null
          order by pupil_id, session desc
        ),
        moved as (
          select distinct on (pupil_id) pupil_id, kind, at from presence_event
          where school_id = ${schoolId} and date = ${date}::date order by pupil_id, at desc, id desc
        )
        select m.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, g.name as "groupName",
          case when v.kind is not null and v.at >= coalesce(l.recorded_at, v.at) then v.kind = 'arrived'
            else coalesce(l.code in ('/', '\\') or app.lateness(l.code) is not null, false) end as "inSchool",
          case when v.kind is not null and v.at >= coalesce(l.recorded_at, v.at) then v.kind
            when l.code is null then 'not marked' else 'mark' end as because,
          to_json(case when v.kind is not null and v.at >= coalesce(l.recorded_at, v.at) then v.at else l.recorded_at end) #>> '{}' as since
        from member m
        join registration_group g on g.school_id = ${schoolId} and g.id = m.group_id
        ${namesOn(schoolId, date, sql`m.pupil_id`)}
        left join latest l on l.pupil_id = m.pupil_id
        left join moved v on v.pupil_id = m.pupil_id
        order by g.year_group nulls last, g.name collate "en-GB-x-icu", n.known_surname collate "en-GB-x-icu", n.known_forename`,
  )
}
