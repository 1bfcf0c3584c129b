import { z } from 'zod'
import { COHORT_IDS, type LocalDate } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import { IMPACT_MEASURE_IDS } from './impact-measures.ts'

/** Which pupils a strategy for a group is for; everybody where it names no group. */
const cohortFilter = z.object({
  cohort: z.array(z.enum(COHORT_IDS)).default([]),
  yearGroup: z.int().optional(),
  group: z.int().optional(),
})

const strategy = z.object({
  id: z.int(),
  version: z.int(),
  title: z.string(),
  aim: z.string(),
  what: z.string(),
  owner: z.string(),
  who: z.enum(['cohort', 'pupils']),
  cohort: cohortFilter,
  group: z.string().nullable(),
  /** How many of its named pupils this actor may see. */
  named: z.int(),
  from: dateColumn,
  until: dateColumn.nullable(),
  measure: z.enum(IMPACT_MEASURE_IDS),
  result: z.string(),
  closedOn: dateColumn.nullable(),
  at: z.string(),
  by: z.string(),
})

/** A strategy as it was saved in one of its versions. */
export type Strategy = z.infer<typeof strategy>

const COLUMNS = sql`s.id, s.version, s.title, s.aim, s.what, s.owner_name as owner, s.who, s.cohort, g.name as "group",
  (select count(*)::int from strategy_pupil p where p.school_id = s.school_id and p.strategy_id = s.id
    and s.version between p.from_version and coalesce(p.to_version, s.version)) as named,
  s.from_date::text as "from", s.until_date::text as until, s.measure, s.result, s.closed_on::text as "closedOn",
  s.saved_at::text as at, s.person_name || ', ' || s.position as by`

/** A school's strategies as they stand, those not closed first, the latest begun first. */
export function strategiesOf(db: Db, schoolId: number): Promise<Strategy[]> {
  return rows(
    db,
    strategy,
    sql`select ${COLUMNS}
        from (select distinct on (id) * from strategy where school_id = ${schoolId} order by id, version desc) s
        left join registration_group g on g.school_id = s.school_id and g.id = (s.cohort ->> 'group')::int
        order by s.closed_on is not null, s.from_date desc, s.id desc`,
  )
}

/** What was done in these days for whole groups, the first begun first: title, aim and result as they stand now. */
export function strategiesForGroups(
  db: Db,
  schoolId: number,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Pick<Strategy, 'title' | 'aim' | 'result'>[]> {
  return rows(
    db,
    strategy.pick({ title: true, aim: true, result: true }),
    sql`select title, aim, result
        from (select distinct on (id) * from strategy where school_id = ${schoolId} order by id, version desc) latest
        where who = 'cohort' and from_date <= ${to}::date
          and coalesce(closed_on, until_date, ${to}::date) >= ${from}::date
        order by from_date, id`,
  )
}

/** Every version of one strategy, the latest first; none where there is no such strategy. */
export function versionsOf(db: Db, schoolId: number, id: number): Promise<Strategy[]> {
  return rows(
    db,
    strategy,
    sql`select ${COLUMNS} from strategy s
        left join registration_group g on g.school_id = s.school_id and g.id = (s.cohort ->> 'group')::int
        where s.school_id = ${schoolId} and s.id = ${id} order by s.version desc`,
  )
}

const pupilChoice = z.object({ pupilId: z.int(), name: z.string(), group: z.string() })

/** A pupil to choose for a strategy. */
export type PupilChoice = z.infer<typeof pupilChoice>

const namedIn = (schoolId: number, id: number | null) =>
  sql`select pupil_id from strategy_pupil where school_id = ${schoolId} and strategy_id = ${id}::int and to_version is null`

/** The pupils a strategy names, including those who have left. */
export function namedPupils(db: Db, schoolId: number, id: number, today: LocalDate): Promise<PupilChoice[]> {
  return rows(
    db,
    pupilChoice,
    sql`select n.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, coalesce(g.name, '') as "group"
        from (${namedIn(schoolId, id)}) s
        join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = s.pupil_id and ${today}::date between n.from_date and n.to_date
        left join pupil_group pg on pg.school_id = ${schoolId} and pg.pupil_id = s.pupil_id and ${today}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = ${schoolId} and g.id = pg.group_id
        order by n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu"`,
  )
}

/** The pupils on roll today, by registration group, to choose from. */
export function pupilsOnRoll(db: Db, schoolId: number, today: LocalDate): Promise<PupilChoice[]> {
  return rows(
    db,
    pupilChoice,
    sql`select n.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, coalesce(g.name, 'No group') as "group"
        from enrolment e
        join pupil_name n on n.school_id = e.school_id and n.pupil_id = e.pupil_id and ${today}::date between n.from_date and n.to_date
        left join pupil_group pg on pg.school_id = e.school_id and pg.pupil_id = e.pupil_id and ${today}::date between pg.from_date and pg.to_date
        left join registration_group g on g.school_id = e.school_id and g.id = pg.group_id
        where e.school_id = ${schoolId} and ${today}::date between e.starting_day and e.leaving_day
        order by g.name collate "en-GB-x-icu", n.known_surname collate "en-GB-x-icu", n.known_forename collate "en-GB-x-icu"`,
  )
}
