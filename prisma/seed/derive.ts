import type { ClientBase } from 'pg'

/** What follows from the marks, worked out by the database: sums, registers, school weeks and shares. */
export async function derive(client: ClientBase): Promise<void> {
  for (const statement of [SCHOOL_WEEKS, WEEKS, YEARS, REGISTERS]) await client.query(statement)
  await client.query(`
    select app.refresh_shares(school_id, pupil_id) from (
      select school_id, pupil_id from pupil_characteristic where kind in ('looked_after', 'social_worker')
      union select school_id, pupil_id from pupil_address) p`)
  await client.query(IDENTITIES)
}

const counts = `
  count(*) filter (where c.stat_class <> 'notPossible'), count(*) filter (where c.stat_class = 'attending'),
  count(*) filter (where c.stat_class = 'authorised'), count(*) filter (where c.stat_class = 'unauthorised'),
  count(*) filter (where m.code = 'L'), count(*) filter (where m.code = 'U')
  from session_mark m
  join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  group by 1, 2, 3`

const sums = 'possible, attended, authorised, unauthorised, late_before_close, late_after_close'

const WEEKS = `insert into pupil_week (school_id, pupil_id, monday, ${sums})
  select m.school_id, m.pupil_id, date_trunc('week', m.date)::date, ${counts}`

const YEARS = `insert into pupil_year (school_id, pupil_id, academic_year, ${sums})
  select m.school_id, m.pupil_id, app.academic_year(m.date), ${counts}`

const SCHOOL_WEEKS = `insert into school_week (school_id, monday, number)
  select school_id, monday, row_number() over (partition by school_id order by monday)
  from (select distinct school_id, date_trunc('week', date)::date as monday from school_day where am or pm) w`

// A register is taken once each of its pupils has a mark; the seed marks whole groups at a time.
const REGISTERS = `insert into register (school_id, group_id, date, session, taken_by, taken_by_name, taken_at, recorded_at, closes_at)
  select g.school_id, g.group_id, m.date, m.session, t.membership_id, p.name, min(m.recorded_at), min(m.recorded_at),
    (m.date + (case m.session when 'AM' then time '09:15' else case when d.phase = 'primary' then time '13:30' else time '14:05' end end)) at time zone 'Europe/London'
  from session_mark m
  join pupil_group g on g.school_id = m.school_id and g.pupil_id = m.pupil_id and m.date between g.from_date and g.to_date
  join school_detail d on d.school_id = m.school_id and m.date between d.from_date and d.to_date
  join membership_scope t on t.school_id = g.school_id and t.group_id = g.group_id and m.date between t.from_date and t.to_date
  join membership b on b.id = t.membership_id and b.role = 'class_teacher'
  join person p on p.id = b.person_id
  where m.code <> 'Y4'
  group by g.school_id, g.group_id, m.date, m.session, t.membership_id, p.name, d.phase`

// Rows came with their numbers; what is added next must go on from there.
const IDENTITIES = `
  do $$
  declare c record;
  begin
    for c in select a.attrelid::regclass as t, a.attname as name from pg_attribute a
      join pg_class r on r.oid = a.attrelid
      where a.attidentity <> '' and r.relnamespace = 'public'::regnamespace and r.relkind in ('r', 'p') loop
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %s), 0) + 1, false)', c.t, c.name, c.name, c.t);
    end loop;
  end $$`
