import { beforeAll, expect, test } from 'vitest'
import { testDb } from '../support/database.ts'
import { asSomebody, makeWorld } from './world.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
let teacher: string
beforeAll(async () => {
  world = await makeWorld()
  teacher = await world.sessionOf('class_teacher', { school: world.own.school })
})

const save = (school: number, pupil: number) =>
  `select app.save_register('${JSON.stringify({ schoolId: school, date: '2026-03-02', session: 'AM', requestId: crypto.randomUUID(), marks: [{ pupilId: pupil, code: 'L', seen: 1 }] })}')`

test.each([
  'set role rollbook_owner',
  'set role rollbook_writer',
  'set session authorization postgres',
  'alter table pupil disable row level security',
  'create policy mine on pupil using (true)',
  'create table public.mine (a int)',
  'create function app.mine() returns int language sql as $$ select 1 $$',
  "copy pupil to program 'cat'",
  "copy pupil to '/tmp/pupils'",
  "select pg_read_file('/etc/passwd')",
  'select * from session_mark_2025',
  'select * from auth_session',
  'select * from credential',
  'select * from register_request',
  'select * from pg_statistic',
  'select app.refresh_shares(1, 1)',
  "select app.write_judged(null, 1, '2026-03-02', 'AM', 'typed', null)",
  'select app.ensure_year(2035)',
  'select app.purge_requests()',
])('the web role may not: %s', async (attempt) => {
  await expect(asSomebody(teacher, attempt)).rejects.toThrow(/permission denied|must be owner|not exist/)
})

test('a token that is a membership’s number, or nothing, is nobody', async () => {
  for (const token of ['1', '', 'x'.repeat(43)]) {
    expect(await asSomebody(token, 'select * from app.current_actor()')).toEqual([])
    expect(await asSomebody(token, 'select * from pupil')).toEqual([])
    expect(await asSomebody(token, 'select * from school')).toEqual([])
  }
})

test('outside a demonstration nobody sets the clock, so no ended position comes back', async () => {
  const [row] = await asSomebody<{ now: Date }>(
    teacher,
    "select set_config('app.now', '2020-01-01T00:00:00Z', true), app.now() as now",
  )
  expect(row!.now.getFullYear()).toBeGreaterThan(2024)
})

test('no statistics of another’s rows are shown', async () => {
  const { owner } = await testDb()
  await owner.query('analyze pupil_name')
  expect(await asSomebody(teacher, "select * from pg_stats where tablename = 'pupil_name'")).toEqual([])
})

test('an error does not tell of rows one may not see', async () => {
  const oracle = `select 1 / (case when known_surname = 'Zephyrine' then 0 else 1 end) from pupil_name where pupil_id = ${world.foreign.pupils[1]}`
  expect(await asSomebody(teacher, oracle)).toEqual([])
})

test('shown_marks gives a teacher the class of a hidden code, and other groups’ marks not at all', async () => {
  const all = [...world.own.pupils, ...world.foreign.pupils]
  const shown = await asSomebody<{ pupil_id: number; session: string; code: string; stat_class: string }>(
    teacher,
    `select * from app.shown_marks(${world.own.school}, '{${all.join(',')}}', '2026-03-01', '2026-03-31') order by pupil_id, session`,
  )
  expect(new Set(shown.map((mark) => mark.pupil_id))).toEqual(new Set(world.own.pupils.slice(0, 2)))
  expect(
    shown.filter(({ session }) => session === 'PM').map(({ code, stat_class }) => [code, stat_class]),
  ).toEqual([
    ['', 'notPossible'],
    ['', 'notPossible'],
  ])
})

test('the one door to marks is shut to other groups, other schools and roles that take no register', async () => {
  const { own, foreign } = world
  await expect(asSomebody(teacher, save(own.school, own.pupils[3]!))).rejects.toThrow(/not_found|too_late/)
  await expect(asSomebody(teacher, save(foreign.school, foreign.pupils[0]!))).rejects.toThrow(/not_found/)
  const officer = await world.sessionOf('attendance_officer', { school: own.school })
  await expect(asSomebody(officer, save(own.school, foreign.pupils[0]!))).rejects.toThrow(/not_found/)
  for (const role of ['governor', 'school_admin'] as const) {
    await expect(
      asSomebody(await world.sessionOf(role, { school: own.school }), save(own.school, own.pupils[0]!)),
    ).rejects.toThrow(/not_found/)
  }
  const authority = await world.sessionOf('la_support_officer', { authority: world.authority })
  await expect(asSomebody(authority, save(own.school, own.pupils[0]!))).rejects.toThrow(/not_found/)
})

test.each([
  ['write_entries', "select app.write_entries($1, 'x', '[]')"],
  ['set_calendar', "select app.set_calendar($1, 2026, '[]', '[]', '[]', 'x')"],
  ['set_session_times', "select app.set_session_times($1, '2030-01-01', '[]')"],
  ['add_staff', "select app.add_staff($1, 'A', 'a@b.example', 'headteacher', 'Head', '2026-01-01')"],
  ['end_membership', "select app.end_membership($1, 1, '2026-01-01')"],
  ['log_access', "select app.log_access($1, 'x', null, '')"],
])('the door %s is shut to another school', async (_name, call) => {
  const head = await world.sessionOf('headteacher', { school: world.own.school })
  await expect(asSomebody(head, call, [world.foreign.school])).rejects.toThrow(/not_allowed|not_found/)
})

test('over a pool of connections, nobody ever sees another’s pupils', async () => {
  const people = await Promise.all(
    [world.own, world.sister, world.foreign].map(async ({ school, pupils }) => ({
      pupils: [...pupils].sort((a, b) => a - b),
      token: await world.sessionOf('attendance_officer', { school }),
    })),
  )
  await Promise.all(
    Array.from({ length: 150 }, async (_, turn) => {
      const { token, pupils } = people[turn % 3]!
      const found = await asSomebody<{ id: number }>(token, 'select id from pupil order by id')
      expect(found.map(({ id }) => id)).toEqual(pupils)
    }),
  )
  const { app } = await testDb()
  const left = await app.query<{ left: string | null }>("select current_setting('app.session', true) as left")
  expect(left.rows[0]!.left ?? '').toBe('')
})

test('a trust sees a school for the days it held it, and no others', async () => {
  const { owner } = await testDb()
  const { school } = world.sister
  await owner.query("update school_detail set to_date = '2026-03-01' where school_id = $1", [school])
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
     select school_id, '2026-03-02', urn, name, phase, kind, authority_id, lowest_year, highest_year from school_detail where school_id = $1`,
    [school],
  )
  await owner.query(
    `insert into session_mark (school_id, pupil_id, date, session, code, source, recorded_by, recorded_at)
     select school_id, pupil_id, '2026-02-02', session, '/', source, recorded_by, recorded_at from session_mark where school_id = $1 and session = 'AM'`,
    [school],
  )
  const lead = await world.sessionOf('trust_attendance_lead', { trust: world.trust })
  const days = await asSomebody<{ day: string }>(
    lead,
    `select distinct date::text as day from session_mark where school_id = ${school}`,
  )
  expect(days).toEqual([{ day: '2026-02-02' }])
})
