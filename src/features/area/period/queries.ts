import { z } from 'zod'
import { academicYearDates, AT_RISK_FROM, type GroupTotals } from '#domain/index.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, rows, sql, type Sql } from '#server/db/rows.ts'
import { addedUpColumns, sumsOf, sumsRow } from '#server/db/sums-columns.ts'

export { periodFields } from './period-fields.ts'
export {
  areaPeriod,
  periodSearch,
  periodWords,
  termsCompared,
  WHO_IS_COUNTED,
  type AreaPeriod,
} from './period.ts'
export { areaTabs } from './tabs.ts'

/** Which kept sums to read: of an academic year, or of some of its census parts. */
export type SumsOf = { academicYear: number; parts: { first: number; last: number } | null }

const areaSchool = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  kind: z.string(),
  district: z.string(),
  authority: z.string(),
  elsewhere: z.boolean(),
  heldFrom: dateColumn,
  heldTo: dateColumn,
  mine: z.boolean(),
})

/** A school that a trust or an authority holds or held in a year; `mine` if this officer looks after it. */
export type AreaSchool = z.output<typeof areaSchool>

/** The schools of the actor's trust or authority in an academic year, each with the latest name it had there. */
export async function schoolsOfArea(db: Db, actor: Actor, academicYear: number): Promise<AreaSchool[]> {
  const year = academicYearDates(academicYear)
  return rows(
    db,
    areaSchool,
    sql`select * from (
          select distinct on (d.school_id) d.school_id as id, d.urn, d.name, d.phase, d.kind, d.district, a.name as authority,
            s.register_kept_in = 'elsewhere' as elsewhere,
            (min(d.from_date) over held)::text as "heldFrom", (max(d.to_date) over held)::text as "heldTo",
            exists (select from officer_school o where o.school_id = d.school_id and o.membership_id = ${actor.membershipId}
              and (select app.today()) between o.from_date and o.to_date) as mine
          from school_detail d
          join school s on s.id = d.school_id
          join authority a on a.id = d.authority_id
          where (d.trust_id = ${actor.trustId} or d.authority_id = ${actor.authorityId})
            and d.from_date <= least(d.to_date, (select app.today()), ${year.to}::date) and d.to_date >= ${year.from}::date
          window held as (partition by d.school_id)
          order by d.school_id, d.from_date desc
        ) school
        order by name collate "en-GB-x-icu"`,
  )
}

const count = z.int()

const totalsColumns = {
  ...sumsRow.shape,
  pupils: count,
  persistent: count,
  severe: count,
  atRisk: count,
}

const TOTALS = sql`s.pupils, ${sumsOf('s')}, s.persistent, s.severe, s.at_risk as "atRisk"`

const totalsOfSchool = z
  .object({ schoolId: count, ...totalsColumns })
  .transform(({ schoolId, ...totals }) => ({ schoolId, totals }))

/**
 * The figures of each of these schools, by the school's id. Reads pupil_year or pupil_term once. Leaves out a school
 * that has no sums, or whose sums this actor may not read for all of the period.
 */
export async function schoolTotals(
  db: Db,
  schools: readonly number[],
  of: SumsOf,
): Promise<Map<number, GroupTotals>> {
  const found = await rows(
    db,
    totalsOfSchool,
    sql`select s.school_id as "schoolId", ${TOTALS} from app.school_sums(${args(schools, of)}) s`,
  )
  return new Map(found.map(({ schoolId, totals }) => [schoolId, totals]))
}

const cohortRow = z
  .object({ cohorts: count, yearGroup: count, ...totalsColumns })
  .transform(({ cohorts, yearGroup, ...totals }) => ({ cohorts, yearGroup, totals }))

/** The figures of all pupils of these schools, by the groups they belong to. Reads pupil_cohort and the sums once. */
export const cohortRows = (db: Db, schools: readonly number[], of: SumsOf) =>
  rows(
    db,
    cohortRow,
    sql`select s.cohorts, s.year_group as "yearGroup", ${TOTALS} from app.cohort_sums(${args(schools, of)}) s`,
  )

const childRecord = z
  .object({
    childId: count,
    schoolId: count,
    pupilId: count,
    cohorts: count,
    yearGroup: count,
    ...sumsRow.shape,
  })
  .transform(({ childId, schoolId, pupilId, cohorts, yearGroup, ...sums }) => ({
    childId,
    schoolId,
    pupilId,
    cohorts,
    yearGroup,
    sums,
  }))

export type SharedChildRecord = z.output<typeof childRecord>

/** The records, with their sums, of children who are pupils at more than one of these schools in the period. */
export async function recordsOfSharedChildren(
  db: Db,
  schools: readonly number[],
  of: SumsOf,
): Promise<SharedChildRecord[]> {
  const found = await rows(
    db,
    childRecord,
    sql`select c.child_id as "childId", c.school_id as "schoolId", c.pupil_id as "pupilId",
          coalesce(k.cohorts, 0) as cohorts, coalesce(k.year_group, 99) as "yearGroup",
          ${sumsOf('t')}
        from app.same_children(${[...schools]}::int[]) c
        join lateral (select * from (${sumsSource(of)}) s where s.school_id = c.school_id and s.pupil_id = c.pupil_id) t
          on t.possible > 0
        left join pupil_cohort k on k.school_id = c.school_id and k.pupil_id = c.pupil_id and k.academic_year = ${of.academicYear}`,
  )
  const records = Map.groupBy(found, ({ childId }) => childId)
  return found.filter(({ childId }) => (records.get(childId)?.length ?? 0) > 1)
}

/**
 * The SQL for pupils' sums of a period, one row for each pupil. A condition on `school_id`, or also on `pupil_id`,
 * uses an index.
 */
export function sumsSource({ academicYear, parts }: SumsOf): Sql {
  if (!parts) return sql`select * from pupil_year where academic_year = ${academicYear}`
  if (parts.first === parts.last)
    return sql`select * from pupil_term where academic_year = ${academicYear} and part = ${parts.first}`
  return sql`select school_id, pupil_id, ${addedUpColumns('t')}
    from pupil_term t where academic_year = ${academicYear} and part between ${parts.first} and ${parts.last}
    group by school_id, pupil_id`
}

const args = (schools: readonly number[], { academicYear, parts }: SumsOf) =>
  sql`${[...schools]}::int[], ${academicYear}::int, ${parts?.first ?? null}::int, ${parts?.last ?? null}::int, ${AT_RISK_FROM}::int`
