import type { ClientBase } from 'pg'
import { countedMarks, SUMS_COLUMN_NAMES } from '#server/db/sums-columns.ts'

/** What follows from the rows, worked out by the database: sums, school weeks, shares; and numbers go on from here. */
export async function derive(client: ClientBase): Promise<void> {
  for (const statement of [SCHOOL_WEEKS, ...SUMMING, SHARES, IDENTITIES])
    await client.query(statement('true'))
}

/** The sums of one school and the groups of its pupils, where there are none yet. */
export async function deriveSums(client: ClientBase, schoolId: number): Promise<void> {
  for (const statement of SUMMING) await client.query(statement(`school_id = ${schoolId}`))
}

/** Takes which schools, as a condition on `school_id`. */
type Statement = (where: string) => string

const SCHOOL_WEEKS: Statement = () => `insert into school_week (school_id, monday, number)
  select school_id, monday, row_number() over (partition by school_id order by monday)
  from (select distinct school_id, date_trunc('week', date)::date as monday from school_day where am or pm) w`

// Sums lie together as the saves of a school make them, not as they happen to be counted.
const WEEKS: Statement = (
  where,
) => `insert into pupil_week (school_id, pupil_id, monday, ${SUMS_COLUMN_NAMES.join(', ')})
  select m.school_id, m.pupil_id, date_trunc('week', m.date)::date,
    ${countedMarks('m.code', 'c.stat_class')}
  from session_mark m
  join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  where ${where}
  group by 1, 2, 3 order by 1, 3, 2`

// No school meets in the week in which one academic year ends and the next begins, so weeks add up to years.
const YEARS: Statement = (
  where,
) => `insert into pupil_year (school_id, pupil_id, academic_year, ${SUMS_COLUMN_NAMES.join(', ')})
  select school_id, pupil_id, app.academic_year(monday), ${SUMS_COLUMN_NAMES.map((sum) => `sum(${sum})`).join(', ')}
  from pupil_week where ${where} group by 1, 2, 3 order by 1, 3, 2`

// Nor in the week in which one part of a year ends and the next begins.
const TERMS: Statement = (
  where,
) => `insert into pupil_term (school_id, pupil_id, academic_year, part, ${SUMS_COLUMN_NAMES.join(', ')})
  select w.school_id, w.pupil_id, p.academic_year, p.part, ${SUMS_COLUMN_NAMES.map((sum) => `sum(w.${sum})`).join(', ')}
  from pupil_week w join census_part p on w.monday + 4 between p.from_date and p.to_date
  where ${where} group by 1, 2, 3, 4 order by 1, 3, 4, 2`

const COHORTS: Statement = (
  where,
) => `insert into pupil_cohort (school_id, pupil_id, academic_year, year_group, cohorts)
  select s.school_id, c.pupil_id, s.academic_year, c.year_group, c.cohorts
  from (select school_id, academic_year, array_agg(pupil_id) as pupils from pupil_year where ${where} group by 1, 2) s
  cross join lateral app.cohorts_of(s.school_id, s.academic_year, s.pupils) c
  order by 1, 3, 2`

const SUMMING = [WEEKS, YEARS, TERMS, COHORTS]

const SHARES: Statement = () => `select app.refresh_shares(school_id, pupil_id) from (
  select school_id, pupil_id from pupil_characteristic where kind in ('looked_after', 'social_worker')
  union select a.school_id, a.pupil_id from pupil_address a
  where not exists (select from school_detail d where d.school_id = a.school_id and d.authority_id = a.authority_id)) p`

// Rows came with their numbers; what is added next must go on from there.
const IDENTITIES: Statement = () => `
  do $$
  declare c record;
  begin
    for c in select a.attrelid::regclass as t, a.attname as name from pg_attribute a
      join pg_class r on r.oid = a.attrelid
      where a.attidentity <> '' and r.relnamespace = 'public'::regnamespace and r.relkind in ('r', 'p') loop
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %s), 0) + 1, false)', c.t, c.name, c.name, c.t);
    end loop;
  end $$`
