import { z } from 'zod'
import type { LocalDate, Span } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'

const spell = z.object({
  pupilId: z.int(),
  name: z.string(),
  yearGroup: z.int().nullable(),
  startingDay: dateColumn,
  leavingDay: dateColumn,
  ground: z.string(),
  entered: dateColumn,
})

/** A spell on roll, with the day on which the name was entered and the year group it was placed in or left from. */
export type Spell = z.infer<typeof spell>

// The day of entry is that of the register's own entry; a roll taken over from another system has none, and there the
// starting day stands for it.
const spells = (schoolId: number) => sql`
  select e.pupil_id, e.starting_day, e.leaving_day, e.ground,
    coalesce((select min(a.at at time zone 'Europe/London')::date from admission_amendment a
      where a.school_id = e.school_id and a.pupil_id = e.pupil_id and a.entity = 'enrolment' and a.entry_id = e.id
        and a.action = 'entry'), e.starting_day) as entered
  from enrolment e where e.school_id = ${schoolId}`

const listed = (schoolId: number, day: 'starting_day' | 'leaving_day') => sql`
  select s.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, y.year_group as "yearGroup",
    s.starting_day::text as "startingDay", s.leaving_day::text as "leavingDay", s.ground, s.entered::text as entered
  from s
  join lateral (select known_surname, known_forename from pupil_name
    where school_id = ${schoolId} and pupil_id = s.pupil_id and from_date <= s.leaving_day
    order by from_date desc limit 1) n on true
  left join pupil_year_group y on y.school_id = ${schoolId} and y.pupil_id = s.pupil_id
    and ${day === 'starting_day' ? sql`s.starting_day` : sql`s.leaving_day`} between y.from_date and y.to_date`

/** The names entered between two days, the latest first. */
export const namesEntered = (db: Db, schoolId: number, { from, to }: Span): Promise<Spell[]> =>
  rows(
    db,
    spell,
    sql`with s as (select * from (${spells(schoolId)}) all_spells where entered between ${from}::date and ${to}::date)
        ${listed(schoolId, 'starting_day')} order by s.entered desc, name, "pupilId"`,
  )

/** The names that are or will be deleted from the first day on, the latest first. */
export const namesDeleted = (db: Db, schoolId: number, from: LocalDate): Promise<Spell[]> =>
  rows(
    db,
    spell,
    sql`with s as (select * from (${spells(schoolId)}) all_spells
          where leaving_day between ${from}::date and '9999-12-30' and ground <> '')
        ${listed(schoolId, 'leaving_day')} order by s.leaving_day desc, name, "pupilId"`,
  )

/** The first day of the first term of an academic year, which may be a day without pupils; null where none is set. */
export async function firstTermBegins(db: Db, schoolId: number, year: number): Promise<LocalDate | null> {
  const found = await rows(
    db,
    z.object({ from: dateColumn.nullable() }),
    sql`select min(from_date)::text as "from" from school_term where school_id = ${schoolId} and academic_year = ${year}`,
  )
  return found[0]?.from ?? null
}

const illness = z.object({
  pupilId: z.int(),
  name: z.string(),
  dates: z.array(z.object({ date: dateColumn, session: z.enum(['AM', 'PM']) })),
})

/** The illness (code I) between two days of every pupil on roll who has it on at least so many days. */
export const illnessOf = (
  db: Db,
  schoolId: number,
  { from, to }: Span,
  days: number,
): Promise<z.infer<typeof illness>[]> =>
  rows(
    db,
    illness,
    sql`with ill as (
          select pupil_id, json_agg(json_build_object('date', date::text, 'session', session) order by date, session) as dates
          from session_mark
          where school_id = ${schoolId} and code = 'I' and date between ${from}::date and ${to}::date
          group by pupil_id having count(distinct date) >= ${days}
        )
        select ill.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, ill.dates
        from ill
        join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = ill.pupil_id
          and ${to}::date between n.from_date and n.to_date
        where exists (select from enrolment e where e.school_id = ${schoolId} and e.pupil_id = ill.pupil_id
          and ${to}::date between e.starting_day and e.leaving_day)
        order by name, "pupilId"`,
  )
