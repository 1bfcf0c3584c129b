import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { deriveSums } from '../prisma/seed/derive.ts'
import { newSessionToken, type SessionToken } from '#server/db/session-token.ts'

export type BenchSchool = {
  id: number
  urn: number
  groups: { id: number; pupils: number[]; tutor: { token: SessionToken; membership: number } }[]
  officer: { token: SessionToken; membership: number }
  /** School days without a single mark, for saving on; the newest last. Newer days have marks up to yesterday. */
  emptyDays: string[]
}

const PUPILS = 1000
const PER_GROUP = 31
/** The newest school days, which have marks: a register is drawn with its weeks before, and lists judge this term. */
const MARKED_SINCE = 40

/** A school of a thousand pupils in 33 groups with so many years of marks behind it, made by the database itself. */
export async function makeSchool(
  owner: Client,
  urn: number,
  years: number,
  emptyDays: number,
): Promise<BenchSchool> {
  const one = async (text: string, values: unknown[] = []) =>
    (await owner.query<{ id: number }>(text, values)).rows[0]?.id ?? 0
  const authority = await one(
    `insert into authority (code, name, region) values ('998', 'Bench', 'Nowhere') on conflict (code) do update set name = 'Bench' returning id`,
  )
  const id = await one('insert into school default values returning id')
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
     values ($1, '2010-09-01', $2, 'Bench School', 'secondary', 'community', $3, 7, 11)`,
    [id, urn, authority],
  )
  // Closing at a minute to midnight, so that what is saved today is open however late the bench runs.
  await owner.query(
    `insert into session_time (school_id, session, from_date, starts, opens, closes, ends)
     select $1, s, '2010-09-01', '08:40', '23:30', '23:59', '23:59' from unnest(array['AM', 'PM']) s`,
    [id],
  )
  // Three weeks of four: some 190 days a year. As anywhere, no week belongs to two terms.
  await owner.query(
    `insert into school_day (school_id, date, am, pm)
     select $1, d::date, true, true from generate_series(app.today() - ${years * 365 + emptyDays * 2}, app.today(), '1 day') d
     where extract(isodow from d) < 6 and (d::date - app.today()) / 7 % 4 <> -3
       and not exists (select from census_part p where date_trunc('week', d) in (date_trunc('week', p.from_date), date_trunc('week', p.to_date)))
       or d = app.today()`,
    [id],
  )
  await owner.query(
    `select app.ensure_year(y) from (select distinct app.academic_year(date) as y from school_day where school_id = $1) years`,
    [id],
  )
  await owner.query(
    `insert into registration_group (school_id, name, year_group, from_date) select $1, 'G' || g, 7 + g % 5, '2010-09-01' from generate_series(0, ${Math.ceil(PUPILS / PER_GROUP) - 1}) g`,
    [id],
  )
  await owner.query(
    `insert into pupil (school_id, sex, date_of_birth) select $1, 'F', '2012-01-01' from generate_series(1, ${PUPILS})`,
    [id],
  )
  await owner.query(`
    with numbered as (select id, row_number() over (order by id) - 1 as n from pupil where school_id = ${id}),
    names as (insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date)
      select ${id}, id, 'Forename' || n % 97, 'Surname' || n, 'Forename' || n % 97, 'Surname' || n, '2010-09-01' from numbered),
    rolls as (insert into enrolment (school_id, pupil_id, starting_day) select ${id}, id, '2010-09-01' from numbered),
    years as (insert into pupil_year_group (school_id, pupil_id, year_group, from_date) select ${id}, id, 7 + (n / ${PER_GROUP}) % 5, '2010-09-01' from numbered)
    insert into pupil_group (school_id, pupil_id, group_id, from_date)
      select ${id}, numbered.id, g.id, '2010-09-01' from numbered
      join (select id, row_number() over (order by id) - 1 as n from registration_group where school_id = ${id}) g on g.n = numbered.n / ${PER_GROUP}`)
  const officer = await engage(owner, id, 'attendance_officer')
  await owner.query(
    `insert into session_mark (school_id, pupil_id, date, session, code, source, recorded_by, recorded_at)
     select $1, p.id, d.date, s.session,
       case when (p.id * 31 + extract(doy from d.date)::int * 17) % 100 < 6 then 'I' when s.session = 'AM' then '/' else '\\' end,
       'typed', $2, d.date + time '09:00'
     from (
       select date, row_number() over (order by date desc) as back from school_day where school_id = $1 and date < app.today()
     ) d
     cross join (values ('AM'), ('PM')) s (session) cross join pupil p
     where p.school_id = $1 and d.back not between ${MARKED_SINCE + 1} and ${MARKED_SINCE + emptyDays}`,
    [id, officer.membership],
  )
  await deriveSums(owner, id)
  const { rows: groups } = await owner.query<{ id: number; pupils: number[] }>(
    `select group_id as id, array_agg(pupil_id order by pupil_id) as pupils from pupil_group where school_id = $1 group by 1 order by 1`,
    [id],
  )
  const withTutors: BenchSchool['groups'] = []
  for (const group of groups)
    withTutors.push({ ...group, tutor: await engage(owner, id, 'class_teacher', group.id) })
  const { rows: days } = await owner.query<{ day: string }>(
    `select date::text as day from school_day where school_id = $1 and date < app.today() order by date desc
     offset ${MARKED_SINCE} limit ${emptyDays}`,
    [id],
  )
  await owner.query('analyze')
  return { id, urn, groups: withTutors, officer, emptyDays: days.map(({ day }) => day).reverse() }
}

/** Takes everything away again that was saved on the empty days and today, and adds up anew. */
export async function withoutEmptyDays(owner: Client, { id, emptyDays }: BenchSchool): Promise<void> {
  for (const table of ['session_mark', 'mark_amendment', 'register'])
    await owner.query(
      `delete from ${table} where school_id = $1 and (date = any ($2::date[]) or date = app.today())`,
      [id, emptyDays],
    )
  for (const table of ['register_request', 'pupil_cohort', 'pupil_term', 'pupil_week', 'pupil_year'])
    await owner.query(`delete from ${table} where school_id = $1`, [id])
  await deriveSums(owner, id)
  await owner.query('vacuum analyze session_mark, pupil_week, pupil_term, pupil_year, pupil_cohort, register')
}

async function engage(owner: Client, school: number, role: string, group?: number) {
  const token = newSessionToken()
  const { rows } = await owner.query<{ membership: number }>(
    `with someone as (insert into person (name, email) values ('Somebody ' || gen_random_uuid(), gen_random_uuid() || '@bench.example') returning id),
     position as (insert into membership (person_id, role, school_id, position, from_date) select id, $2, $1, $2, '2010-09-01' from someone returning id, person_id),
     live as (insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at)
       select $3, person_id, id, now(), now() + interval '12 hours' from position)
     select id as membership from position`,
    [school, role, createHash('sha256').update(token).digest()],
  )
  const membership = rows[0]?.membership ?? 0
  if (group !== undefined) {
    await owner.query(
      `insert into membership_scope (school_id, membership_id, group_id, from_date) values ($1, $2, $3, '2010-09-01')`,
      [school, membership, group],
    )
  }
  return { token, membership }
}
