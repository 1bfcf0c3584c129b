import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  contactProblems,
  findDeletionGround,
  localDate,
  patternProblems,
  pupilProblems,
  ROLE_IDS,
  sessionTimesProblems,
  validateMark,
  type LocalDate,
  type MarkDetail,
  type Session,
  type SessionTimes,
} from '#domain/index.ts'
import { verifyRegisters } from '#server/db/verify.ts'
import { PERSONAS, seedDemo } from '../../../prisma/seed/index.ts'
import { scratchDatabase } from '../../support/database.ts'

const TODAY = localDate('2026-11-18')
let database: Awaited<ReturnType<typeof scratchDatabase>>

beforeAll(async () => {
  database = await scratchDatabase('seed')
  await seedDemo({ ownerUrl: database.addresses.owner, size: 'small', today: TODAY, log: () => undefined })
}, 180_000)
afterAll(() => database.drop())

const rows = async <Row extends object>(query: string): Promise<Row[]> =>
  (await database.owner.query<Row>(query)).rows

describe('the demonstration keeps the law it shows', () => {
  test('sums, histories and days on roll are as npm run verify wants them', async () => {
    const client = await database.owner.connect()
    const findings = await verifyRegisters(client)
    client.release()
    expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
  })

  test('every mark could have been entered: code, session, age and what the code asks for', async () => {
    type Row = { code: string; date: LocalDate; session: Session; born: LocalDate; detail: MarkDetail }
    const marks = await rows<Row>(`
      select distinct m.code, m.date::text, m.session, p.date_of_birth::text as born, coalesce(d.detail, '{}') as detail
      from session_mark m join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
      left join mark_detail d on d.school_id = m.school_id and d.pupil_id = m.pupil_id and d.date = m.date and d.session = m.session`)
    const wrong = marks.flatMap(({ born, ...mark }) =>
      validateMark({ ...mark, dateOfBirth: born }).map(
        ({ message }) => `${mark.date} ${mark.code}: ${message}`,
      ),
    )
    expect(marks.length).toBeGreaterThan(10_000)
    expect(wrong).toEqual([])
  })

  test('a mark stands for every session held since June and before today, and for no other', async () => {
    const [found] = await rows<{ blank: number; astray: number; taken: number }>(`
      with due as (
        select r.school_id, r.id as group_id, d.date, s.session
        from registration_group r
        join (select distinct school_id, date from school_day) d on d.school_id = r.school_id and d.date between r.from_date and r.to_date
        cross join (values ('AM'), ('PM')) s (session)
        where d.date between '2026-06-01' and '${TODAY}'::date - 1 and app.has_session(r.school_id, r.year_group, d.date, s.session)
          and exists (select from pupil_group g join enrolment e on e.school_id = g.school_id and e.pupil_id = g.pupil_id
            where g.school_id = r.school_id and g.group_id = r.id and d.date between e.starting_day and e.leaving_day)
      )
      select
        (select count(*) from due cross join lateral app.blank_pupils(due.school_id, due.group_id, due.date, due.session))::int as blank,
        (select count(*) from due full join (select * from register where date >= '2026-06-01') r using (school_id, group_id, date, session)
          where due.date is null or r.taken_at is null or r.taken_at > r.closes_at)::int as taken,
        (select count(*) from session_mark m join pupil_year_group y on y.school_id = m.school_id and y.pupil_id = m.pupil_id
            and m.date between y.from_date and y.to_date
          where m.date >= '${TODAY}' or not app.has_session(m.school_id, y.year_group, m.date, m.session))::int as astray`)
    expect(found).toEqual({ blank: 0, astray: 0, taken: 0 })
  })

  test('nothing was written before it happened, nor after today, and teachers wrote only what teachers may', async () => {
    const [found] = await rows<Record<string, number>>(`
      select
        (select count(*) from session_mark where recorded_at >= '${TODAY}' or recorded_at::date < date)::int as "out of time",
        (select count(*) from mark_amendment where at <= original_at)::int as "amended before written",
        (select count(*) from session_mark m join membership b on b.id = m.recorded_by
          where not exists (select from role_code c where c.role = b.role and c.code = m.code))::int as "not theirs to write",
        (select count(*) from session_mark m join membership b on b.id = m.recorded_by
          where b.school_id <> m.school_id or m.date < b.from_date)::int as "not at work there",
        (select count(*) from mark_amendment a where a.after_close <>
          (a.at >= (select r.closes_at from register r join pupil_group g on g.school_id = r.school_id and g.group_id = r.group_id
            where g.school_id = a.school_id and g.pupil_id = a.pupil_id and a.date between g.from_date and g.to_date
              and r.date = a.date and r.session = a.session)))::int as "wrong about the closing time"`)
    expect(Object.entries(found!).filter(([, count]) => count > 0)).toEqual([])
  })

  test('every pupil, contact, pattern, ground and time is as the rules want them', async () => {
    const pupils = await rows<{
      legalForename: string
      legalSurname: string
      sex: string
      dateOfBirth: LocalDate
      upn: string | null
      startingDay: LocalDate
    }>(`
      select n.legal_forename as "legalForename", n.legal_surname as "legalSurname", p.sex, p.date_of_birth::text as "dateOfBirth",
        p.upn, e.starting_day::text as "startingDay"
      from pupil p join pupil_name n on n.school_id = p.school_id and n.pupil_id = p.id
      join enrolment e on e.school_id = p.school_id and e.pupil_id = p.id`)
    const contacts = await rows<{
      name: string
      relationship: string
      telephone: string
      email: string
      postcode: string
    }>(
      'select c.*, t.relationship from contact c join pupil_contact t on t.school_id = c.school_id and t.contact_id = c.id',
    )
    const patterns = await rows<{
      sessions: string
      otherwise: 'X' | 'C2'
      agreement: string
      from: LocalDate
      to: LocalDate
      born: LocalDate
    }>(`
      select s.sessions, s.otherwise, s.agreement, s.from_date::text as from, s.to_date::text as to, p.date_of_birth::text as born
      from session_pattern s join pupil p on p.school_id = s.school_id and p.id = s.pupil_id`)
    const times = await rows<SessionTimes>('select starts, opens, closes, ends from session_time')
    const grounds = await rows<{ ground: string }>(
      "select distinct ground from enrolment where leaving_day < '9999-12-31'",
    )
    expect([
      ...pupils.flatMap(pupilProblems),
      ...contacts.flatMap((contact) => contactProblems({ ...contact, emergency: true })),
      ...patterns.flatMap(({ born, ...pattern }) => patternProblems(pattern, born)),
      ...times.flatMap(sessionTimesProblems),
      ...grounds.filter(({ ground }) => !findDeletionGround(ground)),
    ]).toEqual([])
    expect(pupils.length).toBeGreaterThan(250)
  })

  test('row security is forced again on every table', async () => {
    expect(
      await rows(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity`,
      ),
    ).toEqual([])
  })
})

describe('the demonstration shows what people come to see', () => {
  test('somebody to sign in as for every role, with a group or year groups where the role is narrow', async () => {
    const held = await rows<{ email: string; role: string; scoped: boolean }>(`
      select p.email, m.role, exists (select from membership_scope s where s.membership_id = m.id and '${TODAY}' between s.from_date and s.to_date) as scoped
      from membership m join person p on p.id = m.person_id join credential c on c.person_id = p.id`)
    expect(new Set(held.map(({ role }) => role))).toEqual(
      new Set(ROLE_IDS.filter((role) => role !== 'service')),
    )
    expect(new Set(held.map(({ email }) => email))).toEqual(new Set(PERSONAS.map(({ email }) => email)))
    expect(
      held.filter(
        ({ role, scoped }) => scoped !== ['class_teacher', 'cover_teacher', 'head_of_year'].includes(role),
      ),
    ).toEqual([])
  })

  test.each([
    ['an N left too long', `session_mark where code = 'N' and date < '2026-11-01'`],
    ['an N of these days', `session_mark where code = 'N' and date > '2026-11-10'`],
    [
      'an N given a reason after the close',
      `mark_amendment where original = 'N' and amended = 'I' and after_close and at::date > date`,
    ],
    ['a mark changed twice', `session_mark where revision = 3`],
    [
      'a child with records at two schools',
      `child_link a join child_link b on a.child_id = b.child_id and a.school_id <> b.school_id`,
    ],
    [
      'brothers or sisters with one contact',
      `pupil_contact a join pupil_contact b on a.school_id = b.school_id and a.contact_id = b.contact_id and a.pupil_id <> b.pupil_id`,
    ],
    ['an address that is confidential', `pupil_address where confidential`],
    ['a family that moved', `pupil_address where to_date < '9999-12-31'`],
    ['somebody who left, with a ground', `enrolment where leaving_day < '2026-11-01' and ground <> ''`],
    [
      'a school that changed its URN',
      `school_detail a join school_detail b on a.school_id = b.school_id and a.urn < b.urn`,
    ],
    ['a resident of another authority', `pupil_share where ground = 'resident'`],
    ['a day of snow', `session_mark where code = 'Y4'`],
  ])('%s', async (_, what) => {
    const [found] = await rows<{ count: number }>(`select count(*)::int as count from ${what}`)
    expect(found!.count).toBeGreaterThan(0)
  })
})

test('on the last school day every school has somebody to ring after', async () => {
  const schools = await rows<{ id: number }>(`
    select s.id from school s where not exists (select from session_mark m
      where m.school_id = s.id and m.date = '2026-11-17' and m.session = 'AM' and m.code = 'N')`)
  expect(schools).toEqual([])
})

test('the same day gives the same data', async () => {
  const again = await scratchDatabase('seed_again')
  await seedDemo({ ownerUrl: again.addresses.owner, size: 'small', today: TODAY, log: () => undefined })
  const digest = `select md5(string_agg(t::text, '|' order by t::text)) as sum from`
  for (const table of [
    'session_mark',
    'mark_amendment',
    'mark_detail',
    'pupil_name',
    'contact',
    'membership',
    'register',
  ]) {
    const [one] = await rows<{ sum: string }>(`${digest} ${table} t`)
    const { rows: other } = await again.owner.query<{ sum: string }>(`${digest} ${table} t`)
    expect(other[0], table).toEqual(one)
  }
  await again.drop()
}, 120_000)
