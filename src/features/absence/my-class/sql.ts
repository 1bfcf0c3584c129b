import { z } from 'zod'
import { STAT_CLASSES, type LocalDate, type StatClass } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'

const group = z.object({ id: z.int(), name: z.string(), yearGroup: z.int().nullable() })

export type ClassGroup = z.infer<typeof group>

/** The registration groups of a day that this actor may see: a teacher's own. */
export async function classGroups(db: Db, schoolId: number, on: LocalDate): Promise<ClassGroup[]> {
  return rows(
    db,
    group,
    sql`select id, name, year_group as "yearGroup" from registration_group
        where school_id = ${schoolId} and ${on}::date between from_date and to_date
        order by year_group nulls last, name collate "en-GB-x-icu"`,
  )
}

const pupil = z.object({ pupilId: z.int(), groupId: z.int(), name: z.string() })

export type ClassPupil = z.infer<typeof pupil>

/**
 * The pupils who are in these groups today and were in them on an earlier day. Leavers are left out for everybody, since
 * a teacher may not see them.
 */
export async function classPupils(
  db: Db,
  schoolId: number,
  groups: readonly number[],
  { on, today }: { on: LocalDate; today: LocalDate },
): Promise<ClassPupil[]> {
  return rows(
    db,
    pupil,
    sql`select now.pupil_id as "pupilId", now.group_id as "groupId", n.known_forename || ' ' || n.known_surname as name
        from pupil_group now
        join pupil_group was on was.school_id = now.school_id and was.pupil_id = now.pupil_id
          and was.group_id = now.group_id and ${on}::date between was.from_date and was.to_date
        join enrolment e on e.school_id = now.school_id and e.pupil_id = now.pupil_id
          and ${today}::date between e.starting_day and e.leaving_day
        join pupil_name n on n.school_id = now.school_id and n.pupil_id = now.pupil_id
          and ${today}::date between n.from_date and n.to_date
        where now.school_id = ${schoolId} and now.group_id = any(${groups}::int[])
          and ${today}::date between now.from_date and now.to_date
        order by n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu", now.pupil_id`,
  )
}

const week = z
  .object({ pupilId: z.int(), monday: dateColumn, ...sumsRow.shape })
  .transform(({ pupilId, monday, ...sums }) => ({ pupilId, monday, sums }))

/** A pupil's kept sums of one week. */
export type PupilWeek = z.infer<typeof week>

/** The kept weeks of pupils, from one Monday to another. */
export async function weeksOf(
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<PupilWeek[]> {
  return rows(
    db,
    week,
    sql`select s.pupil_id as "pupilId", s.monday::text, ${sumsOf('s')} from pupil_week s
        where s.school_id = ${schoolId} and s.pupil_id = any(${pupils}::int[]) and s.monday between ${from}::date and ${to}::date
        order by s.monday`,
  )
}

const STAT_CLASS = z.enum(Object.keys(STAT_CLASSES) as [StatClass, ...StatClass[]])

const seenMark = z.object({
  pupilId: z.int(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  code: z.string(),
  statClass: STAT_CLASS,
  minutesLate: z.int(),
})

/** A mark as this actor may see it: the code is '' where they may know only how it counts. */
export type ClassMark = z.infer<typeof seenMark>

/** The marks of pupils of one school, day by day, as the actor may see them. */
export async function marksOf(
  db: Db,
  schoolId: number,
  pupils: readonly number[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<ClassMark[]> {
  return rows(
    db,
    seenMark,
    sql`select pupil_id as "pupilId", date::text, session, code, stat_class as "statClass", minutes_late as "minutesLate"
        from app.shown_marks(${schoolId}, ${pupils}::int[], ${from}::date, ${to}::date)
        order by date, session`,
  )
}
