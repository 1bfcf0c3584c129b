import type { Client } from 'pg'

/** A pupil's sums, counted from the marks themselves. */
const counted = (where: string) => `
  select m.school_id, m.pupil_id,
    count(*) filter (where c.stat_class <> 'notPossible') as possible,
    count(*) filter (where c.stat_class = 'attending') as attended,
    count(*) filter (where c.stat_class = 'authorised') as authorised,
    count(*) filter (where c.stat_class = 'unauthorised') as unauthorised
  from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  where m.date between '2025-08-01' and '2026-07-31' and ${where} group by 1, 2`

const STANDING = `count(*) as pupils, sum(possible)::bigint as possible, sum(attended)::bigint as attended, sum(authorised)::bigint as authorised,
  sum(unauthorised)::bigint as unauthorised, count(*) filter (where (authorised + unauthorised) * 10 >= possible) as persistent,
  count(*) filter (where (authorised + unauthorised) * 2 >= possible) as severe`

const BITS = '(select distinct bits from cohort_bits) b'

/** What each page answers, asked of the marks: of the whole county, or of one school. */
export const RAW = {
  overview: () =>
    `with p as (${counted('true')}) select school_id, ${STANDING} from p where possible > 0 group by 1`,
  cohorts: () => `with p as (${counted('true')})
    select b.bits, ${STANDING} from p join pupil_cohort k using (school_id, pupil_id) join ${BITS} on k.cohorts & b.bits = b.bits
    where possible > 0 and k.academic_year = 2025 group by 1`,
  school: (id: number) =>
    `with p as (${counted(`m.school_id = ${id}`)}) select ${STANDING} from p where possible > 0`,
  persistent: (id: number) => `with p as (${counted(`m.school_id = ${id}`)})
    select pupil_id, possible, attended, authorised, unauthorised from p
    where possible > 0 and (authorised + unauthorised) * 10 >= possible order by authorised + unauthorised desc`,
  report: (id: number) => `with p as (${counted(`m.school_id = ${id} and m.date >= '2026-04-06'`)})
    select b.bits, ${STANDING} from p join pupil_cohort k using (school_id, pupil_id) join ${BITS} on k.cohorts & b.bits = b.bits
    where possible > 0 and k.academic_year = 2025 group by 1`,
}

/** Milliseconds of a question, the best of some; JIT off, which makes it no slower. */
export async function askMarks(client: Client, question: string, times: number): Promise<number> {
  let best = Infinity
  for (let turn = 0; turn < times; turn++) {
    const started = performance.now()
    await client.query(question)
    best = Math.min(best, performance.now() - started)
  }
  return best
}

/** Refuses kept sums that are not what the marks say, school by school: a fast wrong answer is none. */
export async function sumsMustAgree(client: Client): Promise<void> {
  const { rows } = await client.query(`
    with p as (${counted('true')}), raw as (select school_id, ${STANDING} from p where possible > 0 group by 1),
    kept as (select school_id, ${STANDING} from pupil_year where academic_year = 2025 and possible > 0 group by 1)
    select from raw full join kept using (school_id) where raw is distinct from kept`)
  if (rows.length > 0)
    throw new Error(`The kept sums of ${rows.length} schools are not what their marks say.`)
}
