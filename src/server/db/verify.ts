import type { ClientBase } from 'pg'
import { countedMarks, SUMS_COLUMN_NAMES } from './sums-columns.ts'

/** One rule of the register, and every row that breaks it. */
export type Finding = { promise: string; broken: number; examples: string[] }

const WEEKS = `
  select m.school_id, m.pupil_id, date_trunc('week', m.date)::date as period, ${countedMarks('m.code', 'c.stat_class')}
  from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  group by 1, 2, 3`

const YEARS = `
  select m.school_id, m.pupil_id, app.academic_year(m.date) as period, ${countedMarks('m.code', 'c.stat_class')}
  from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  group by 1, 2, 3`

const TERMS = `
  select m.school_id, m.pupil_id, p.academic_year * 10 + p.part as period, ${countedMarks('m.code', 'c.stat_class')}
  from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  join census_part p on m.date between p.from_date and p.to_date
  group by 1, 2, 3`

/** Each query lists as text what breaks a rule; the rule holds when it finds nothing. */
const PROMISES: { promise: string; query: string }[] = [
  { promise: "A week's sums are the count of its marks", query: difference('pupil_week', 'monday', WEEKS) },
  {
    promise: "A year's sums are the count of its marks",
    query: difference('pupil_year', 'academic_year', YEARS),
  },
  {
    promise: "A term's sums are the count of its marks",
    query: difference('pupil_term', 'academic_year * 10 + part', TERMS),
  },
  {
    promise: 'Whoever has sums of a year has its groups, as its entries say',
    query: `
      select format('school %s pupil %s %s', y.school_id, y.pupil_id, y.academic_year) as example
      from pupil_year y
      left join pupil_cohort k using (school_id, academic_year, pupil_id)
      cross join lateral app.cohorts_of(y.school_id, y.academic_year, array[y.pupil_id]) c
      where (y.possible > 0 and k.pupil_id is null) or (k.year_group, k.cohorts) <> (c.year_group, c.cohorts)`,
  },
  {
    promise: 'A mark changed n times has n amendments, and its history is one chain',
    query: `
      select format('school %s pupil %s %s %s', m.school_id, m.pupil_id, m.date, m.session) as example
      from session_mark m
      left join lateral (
        select count(*) as n, bool_and(a.amended = coalesce(later.original, m.code)) as chained
        from mark_amendment a
        left join mark_amendment later on later.school_id = a.school_id and later.pupil_id = a.pupil_id
          and later.date = a.date and later.session = a.session and later.revision = a.revision + 1
        where a.school_id = m.school_id and a.pupil_id = m.pupil_id and a.date = m.date and a.session = m.session
      ) h on true
      where h.n <> m.revision - 1 or not coalesce(h.chained, true)`,
  },
  {
    promise: 'An amendment belongs to a mark',
    query: `
      select format('school %s pupil %s %s %s', a.school_id, a.pupil_id, a.date, a.session) as example
      from mark_amendment a
      where not exists (select from session_mark m where m.school_id = a.school_id and m.pupil_id = a.pupil_id
        and m.date = a.date and m.session = a.session)`,
  },
  {
    promise: 'Every code is in force on its date',
    query: `
      select format('school %s pupil %s %s %s: %s', m.school_id, m.pupil_id, m.date, m.session, m.code) as example
      from session_mark m
      where not exists (select from attendance_code c where c.code = m.code and m.date between c.from_date and c.to_date)`,
  },
  {
    promise: 'Nobody is marked outside their time on roll',
    query: `
      select format('school %s pupil %s %s %s', m.school_id, m.pupil_id, m.date, m.session) as example
      from session_mark m
      where m.code <> 'Z' and not exists (select from enrolment e where e.school_id = m.school_id
        and e.pupil_id = m.pupil_id and m.date between e.starting_day and e.leaving_day)`,
  },
]

/**
 * Works out everything again from the marks. Takes a client of the owner; gives one finding for each rule, kept or
 * broken.
 */
export async function verifyRegisters(owner: ClientBase): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { promise, query } of PROMISES) {
    const found = await owner.query<{ example: string }>(query)
    findings.push({
      promise,
      broken: found.rows.length,
      examples: found.rows.slice(0, 5).map((r) => r.example),
    })
  }
  return findings
}

// A pupil without marks may have a row of zeros: a save makes it when it locks the pupil, before it writes.
function difference(table: string, key: string, recount: string): string {
  return `
    select format('school %s pupil %s %s: kept %s, counted %s', school_id, pupil_id, period, kept.possible, counted.possible) as example
    from (select school_id, pupil_id, ${key} as period, ${SUMS_COLUMN_NAMES.join(', ')} from ${table}) kept
    full join (${recount}) counted using (school_id, pupil_id, period)
    where ${SUMS_COLUMN_NAMES.map((sum) => `coalesce(kept.${sum}, 0) <> coalesce(counted.${sum}, 0)`).join(' or ')}`
}
