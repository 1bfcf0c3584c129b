import { z } from 'zod'
import { totalsOf, type GroupTotals, type LocalDate, type Span, type Sums } from '#domain/index.ts'
import { groupsOn, yearsToChoose } from '#features/roll/groups/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, manyRows, rows, sql, type Sql } from '#server/db/rows.ts'
import { sumsOf, sumsRow } from '#server/db/sums-columns.ts'
import type { SchoolContext } from '#server/school.ts'
import { filterSql, NO_FILTER, type Filter } from './filter.ts'
import { halfTermsOf, loadPeriod, stretchesCompared, type Period } from './period.ts'
import { sameDaysBefore } from './same-days.ts'
import { periodSums, sumsBetween } from './sums.ts'

export { attendanceAddress, periodParams } from './address.ts'
export { filterOf, filterParams, filterWords, type Filter } from './filter.ts'
export { sameDaysBefore } from './same-days.ts'
export {
  halfTermsOf,
  loadPeriod,
  yearsWithTerms,
  type HalfTermRow,
  type Period,
  type PeriodId,
} from './period.ts'

const analysed = z
  .object({
    pupilId: z.int(),
    name: z.string(),
    groupId: z.int().nullable(),
    group: z.string().nullable(),
    yearGroup: z.int(),
    cohorts: z.int(),
    leavingDay: dateColumn,
    ...sumsRow.shape,
  })
  .transform(
    ({ possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose, ...pupil }) => ({
      ...pupil,
      sums: { possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose } satisfies Sums,
    }),
  )

/** A pupil with what a period adds up to, and the groups they belonged to in its year. */
export type AnalysedPupil = z.infer<typeof analysed>

/**
 * Every pupil with at least one possible session in a period, leavers until they left, each once: sums, year group,
 * the last registration group of the period, and groups. Row policies show a head of year their own years only.
 */
export async function pupilsIn(
  db: Db,
  schoolId: number,
  period: Period,
  filter: Filter = NO_FILTER,
): Promise<AnalysedPupil[]> {
  const sums = await periodSums(db, schoolId, period)
  return manyRows(
    db,
    analysed,
    sql`with s as (${sums}), placed as (
          select distinct on (pupil_id) pupil_id, group_id from pupil_group
          where school_id = ${schoolId} and from_date <= ${period.to}::date and to_date >= ${period.from}::date and to_date >= from_date
          order by pupil_id, from_date desc
        ), spell as (
          select pupil_id, max(leaving_day) as leaving_day from enrolment where school_id = ${schoolId} group by pupil_id
        )
        select s.pupil_id as "pupilId", n.known_surname || ', ' || n.known_forename as name, group_id as "groupId", g.name as "group",
          k.year_group as "yearGroup", k.cohorts, spell.leaving_day::text as "leavingDay",
          ${sumsOf('s')}
        from s
        join pupil_cohort k on k.school_id = ${schoolId} and k.academic_year = ${period.academicYear} and k.pupil_id = s.pupil_id
        join spell on spell.pupil_id = s.pupil_id
        join pupil_name n on n.school_id = ${schoolId} and n.pupil_id = s.pupil_id and ${period.to}::date between n.from_date and n.to_date
        left join placed on placed.pupil_id = s.pupil_id
        left join registration_group g on g.school_id = ${schoolId} and g.id = placed.group_id
        where s.possible > 0 and ${filterSql(filter)}`,
  )
}

/** What a period adds up to for the whole school, or for whom the actor may see. */
export async function totalsIn(db: Db, schoolId: number, period: Period): Promise<GroupTotals> {
  return totalsFrom(db, await periodSums(db, schoolId, period))
}

const totalsFrom = async (db: Db, sums: Sql): Promise<GroupTotals> =>
  totalsOf(await rows(db, sumsRow, sql`select ${sumsOf('s')} from (${sums}) s where possible > 0`))

/**
 * The same for the year before, to the same school day; nobody where there is nothing to compare with. A term or half
 * term is compared with the same one.
 */
export async function totalsYearBefore(db: Db, schoolId: number, period: Period): Promise<GroupTotals> {
  const stretches = stretchesCompared(period, await halfTermsOf(db, schoolId))
  const days = stretches && (await sameDaysBefore(db, schoolId, period, stretches))
  if (!days) return totalsOf([])
  return totalsBetween(db, schoolId, days)
}

/** What the days from one to another add up to for the whole school, or for whom the actor may see. */
export async function totalsBetween(db: Db, schoolId: number, days: Span): Promise<GroupTotals> {
  return totalsFrom(db, await sumsBetween(db, schoolId, days))
}

const pupilSums = z
  .object({ pupilId: z.int(), ...sumsRow.shape })
  .transform(({ pupilId, ...sums }): [number, Sums] => [pupilId, sums])

/** What each pupil adds up to between two days, by the pupil's id. */
export async function sumsByPupil(
  db: Db,
  schoolId: number,
  between: { from: LocalDate; to: LocalDate },
): Promise<Map<number, Sums>> {
  const sums = await sumsBetween(db, schoolId, between)
  return new Map(
    await rows(db, pupilSums, sql`select s.pupil_id as "pupilId", ${sumsOf('s')} from (${sums}) s`),
  )
}

/** The registration groups and year groups that a page's pupils may be chosen by. */
export async function pupilChoices({ db, school, today }: SchoolContext) {
  return { groups: await groupsOn(db, school.id, today), yearGroups: yearsToChoose(school) }
}

/**
 * What every page on a school's attendance needs: the period its address asks for, what else could be chosen, and the
 * pupils who were in school. Refuses who may not analyse attendance.
 */
export async function loadPage(context: SchoolContext, search: Search, filter: Filter = NO_FILTER) {
  const { db, actor, school } = context
  requireAbility(actor, 'see_analysis')
  const { period, choices, years } = await loadPeriod(context, search)
  return { school, period, choices, years, pupils: await pupilsIn(db, school.id, period, filter) }
}
