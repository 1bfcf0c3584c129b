import type { Client } from 'pg'
import { derive } from '../../prisma/seed/derive.ts'
import { loadMarks } from './marks.ts'
import { countyDays, HALVES, type CountySchool } from './shape.ts'

type Log = (line: string) => void

/**
 * Fills an empty database with a county: schools, pupils with their groups, a year of registers and marks, and the sums
 * that follow. Takes a client of the superuser, who passes over row policies; foreign keys are not looked up for what
 * is right by its making.
 */
export async function buildCounty(client: Client, schools: CountySchool[], log: Log): Promise<void> {
  await quickly(client)
  await step(log, 'schools, staff and calendars', () => organisations(client, schools))
  await step(log, 'pupils and their entries', () => pupils(client, schools))
  await step(log, 'registers', () => registers(client))
  await step(log, 'marks', async () => {
    const count = await loadMarks(client, schools)
    return `${(count / 1e6).toFixed(1)} million`
  })
  await client.query('analyze')
  await step(log, 'sums and groups', () => derive(client))
  await client.query("insert into demo (seed, seeded_at) values ('county', now())")
  await client.query('alter system reset max_wal_size')
  await client.query('alter system reset checkpoint_timeout')
  await client.query('select pg_reload_conf()')
  await step(log, 'vacuum', async () => {
    await client.query('vacuum analyze')
  })
}

async function step(log: Log, what: string, work: () => Promise<string | void>): Promise<void> {
  const started = performance.now()
  const said = await work()
  log(`  ${what}${said ? `, ${said}` : ''}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function quickly(client: Client): Promise<void> {
  await client.query("alter system set max_wal_size = '16GB'")
  await client.query("alter system set checkpoint_timeout = '30min'")
  await client.query('select pg_reload_conf()')
  await client.query(`set session_replication_role = replica; set synchronous_commit = off;
    set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set jit = off`)
}

async function organisations(client: Client, schools: CountySchool[]): Promise<void> {
  await client.query(
    "insert into authority (id, code, name, region) values (1, '998', 'Bench County', 'South West')",
  )
  const columns = [
    schools.map(({ id }) => id),
    schools.map(({ urn }) => urn),
    schools.map(({ phase }) => phase),
    schools.map(({ lowest }) => lowest),
    schools.map(({ highest }) => highest),
  ]
  await client.query(
    `with made as (insert into school (id) select unnest($1::int[])),
     details as (insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
       select id, '2010-09-01', urn, 'Bench ' || initcap(phase) || ' School ' || id, phase, 'community', 1, lowest, highest
       from unnest($1::int[], $2::int[], $3::text[], $4::int[], $5::int[]) s (id, urn, phase, lowest, highest)),
     people as (insert into person (id, name, email) select s, 'Officer ' || s, s || '@county.example' from unnest($1::int[]) s)
     insert into membership (id, person_id, role, school_id, position, from_date)
       select s, s, 'attendance_officer', s, 'Attendance officer', '2010-09-01' from unnest($1::int[]) s`,
    columns,
  )
  await client.query(`insert into session_time (school_id, session, from_date, starts, opens, closes, ends)
    select id, t.session, '2010-09-01', t.starts, t.opens, t.closes, t.ends
    from school cross join (values ('AM', '08:40', '08:45', '09:15', '12:00'), ('PM', '13:00', '13:00', '13:30', '15:15'))
      t (session, starts, opens, closes, ends)`)
  await client.query(
    `insert into school_term (school_id, academic_year, half_term, from_date, to_date)
     select s.id, 2025, h.number, h.from_date, h.to_date
     from school s cross join unnest($1::date[], $2::date[]) with ordinality h (from_date, to_date, number)`,
    [HALVES.map(([first]) => first), HALVES.map(([, last]) => last)],
  )
  await client.query(
    'insert into school_day (school_id, date, am, pm) select s.id, d, true, true from school s cross join unnest($1::date[]) d',
    [countyDays()],
  )
}

// Of every thousand pupils so many have each, spread by their number.
const CHARACTERISTICS: [string, string, number][] = [
  ['fsm', '', 250],
  ['pupil_premium', '', 290],
  ['sen_support', '', 140],
  ['ehcp', '', 50],
  ['eal', '', 200],
  ['looked_after', '', 7],
  ['social_worker', '', 30],
  ['young_carer', '', 10],
  ['ethnicity', 'WBRI', 700],
]

async function pupils(client: Client, schools: CountySchool[]): Promise<void> {
  await client.query(
    `create temporary table made as
     select s.id as school_id, s.first + n as pupil_id, s.lowest + n % (s.highest - s.lowest + 1) as year_group,
       n / (s.highest - s.lowest + 1) / 30 as class
     from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[]) s (id, first, size, lowest, highest)
     cross join lateral generate_series(0, s.size - 1) n`,
    [
      schools.map(({ id }) => id),
      schools.map(({ first }) => first),
      schools.map(({ size }) => size),
      schools.map(({ lowest }) => lowest),
      schools.map(({ highest }) => highest),
    ],
  )
  await client.query(`insert into pupil (school_id, id, sex, date_of_birth)
    select school_id, pupil_id, case when pupil_id * 7919 % 1000 < 490 then 'F' else 'M' end,
      make_date(2020 - year_group, 9, 1) + pupil_id % 365 from made`)
  await client.query(`insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date)
    select school_id, pupil_id, 'Forename' || pupil_id % 97, 'Surname' || pupil_id, 'Forename' || pupil_id % 97, 'Surname' || pupil_id, '2020-09-01' from made`)
  await client.query(
    "insert into enrolment (school_id, pupil_id, starting_day) select school_id, pupil_id, '2025-09-01' from made",
  )
  await client.query(`insert into pupil_year_group (school_id, pupil_id, year_group, from_date)
    select school_id, pupil_id, year_group, '2025-09-01' from made`)
  await client.query(`insert into registration_group (school_id, name, year_group, from_date)
    select distinct school_id, year_group || chr(65 + class), year_group, date '2025-09-01' from made`)
  await client.query(`insert into pupil_group (school_id, pupil_id, group_id, from_date)
    select m.school_id, m.pupil_id, g.id, '2025-09-01' from made m
    join registration_group g on g.school_id = m.school_id and g.name = m.year_group || chr(65 + m.class)`)
  for (const [index, [kind, value, rate]] of CHARACTERISTICS.entries())
    await client.query(
      `insert into pupil_characteristic (school_id, pupil_id, kind, value, from_date)
       select school_id, pupil_id, $1, $2, '2025-09-01' from made where (pupil_id * 7919::bigint + $4 * 104729) % 1000 < $3::int`,
      [kind, value, rate, index],
    )
}

async function registers(client: Client): Promise<void> {
  await client.query(`insert into register (school_id, group_id, date, session, taken_by, taken_by_name, taken_at, recorded_at, closes_at)
    select g.school_id, g.id, d.date, t.session, g.school_id, 'Officer ' || g.school_id,
      d.date + t.opens::time, d.date + t.opens::time, d.date + t.closes::time
    from registration_group g join school_day d on d.school_id = g.school_id
    join session_time t on t.school_id = g.school_id`)
}
