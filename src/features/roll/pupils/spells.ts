import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

const spell = z.object({
  startingDay: dateColumn,
  leavingDay: dateColumn,
  kind: z.enum(['single', 'main', 'subsidiary', 'guest']),
  boarder: z.boolean(),
  lastSchool: z.string(),
  nextSchool: z.string(),
  ground: z.string(),
})

export type Spell = z.infer<typeof spell>

/** A pupil's times on roll here, the latest first. */
export async function pupilSpells(db: Db, schoolId: number, pupilId: number): Promise<Spell[]> {
  return rows(
    db,
    spell,
    sql`select starting_day::text as "startingDay", leaving_day::text as "leavingDay", kind, boarder,
          last_school as "lastSchool", next_school as "nextSchool", ground
        from enrolment where school_id = ${schoolId} and pupil_id = ${pupilId} and leaving_day >= starting_day
        order by starting_day desc`,
  )
}

const place = z.object({
  yearGroup: z.int().nullable(),
  groupName: z.string().nullable(),
  from: dateColumn,
  to: dateColumn,
})

/** The years and the registration groups a pupil was, is and will be in, the latest first. */
export async function pupilPlaces(db: Db, schoolId: number, pupilId: number) {
  return rows(
    db,
    place,
    sql`select year_group as "yearGroup", null as "groupName", from_date::text as "from", to_date::text as "to"
        from pupil_year_group where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date
        union all
        select null, g.name, pg.from_date::text, pg.to_date::text
        from pupil_group pg join registration_group g on g.school_id = pg.school_id and g.id = pg.group_id
        where pg.school_id = ${schoolId} and pg.pupil_id = ${pupilId} and pg.to_date >= pg.from_date
        order by 3 desc`,
  )
}

const pattern = z.object({
  sessions: z.string(),
  otherwise: z.enum(['X', 'C2']),
  agreement: z.string(),
  from: dateColumn,
  to: dateColumn,
})

/** The sessions a pupil was, is and will be expected for, where they are not the school's. */
export async function pupilPatterns(db: Db, schoolId: number, pupilId: number) {
  return rows(
    db,
    pattern,
    sql`select sessions, otherwise, agreement, from_date::text as "from", to_date::text as "to"
        from session_pattern where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= from_date
        order by from_date desc`,
  )
}
