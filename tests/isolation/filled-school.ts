import { testDb } from '../support/database.ts'
import { makeMembership, makePerson } from '../support/people.ts'
import { makePupils } from '../support/school.ts'

export type FilledSchool = Awaited<ReturnType<typeof fillSchool>>

/** The id that a statement of the owner gives back. */
export async function one(text: string, values: unknown[] = []): Promise<number> {
  const { owner } = await testDb()
  return (await owner.query<{ id: number }>(text, values)).rows[0]!.id
}

// $1 school, $2 pupil, $3 a clerk's membership, $4 an authority far away, $5 a surname found nowhere else.
const OF_A_PUPIL = [
  `insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date) select $1, $2, 'Ada', $5, 'Ada', $5, '2020-09-01'`,
  `insert into pupil_address (school_id, pupil_id, line1, from_date) select $1, $2, $5, '2020-09-01'`,
  `with made as (insert into contact (school_id, name) select $1, $5 returning id) insert into pupil_contact (school_id, pupil_id, contact_id, relationship, from_date) select $1, $2, id, 'Mother', '2020-09-01' from made`,
  `insert into pupil_characteristic (school_id, pupil_id, kind, from_date) select $1, $2, 'fsm', '2020-09-01'`,
  `insert into session_pattern (school_id, pupil_id, sessions, otherwise, from_date) select $1, $2, '1111111111', 'X', '2020-09-01'`,
  `insert into withdrawal (school_id, pupil_id, step, outcome, on_date, who) select $1, $2, 'meeting', 'held', '2025-03-03', 'Mr Reed'`,
  `with made as (insert into document (school_id, pupil_id, kind, name, media_type, size, sha256, retention, keep_until, added_at, by_membership, person_name, position) select $1, $2, 'letter', $5, 'text/plain', 5, sha256('Hello'), 'register', '2031-03-03', now(), $3, 'C', 'Clerk' returning id) insert into document_content (school_id, document_id, content) select $1, id, 'Hello' from made`,
  `insert into pupil_share (school_id, pupil_id, authority_id, ground, from_date, to_date) select $1, $2, $4, 'resident', '2020-09-01', '9999-12-31'`,
  `insert into session_mark (school_id, pupil_id, date, session, code, revision, source, recorded_by, recorded_at) select $1, $2, '2025-03-03', s, c, 2, 'typed', $3, now() from (values ('AM', '/'), ('PM', 'Y5')) m (s, c)`,
  `insert into mark_detail (school_id, pupil_id, date, session, comment, restricted) select $1, $2, '2025-03-03', s, c, s = 'PM' from (values ('AM', 'Open'), ('PM', 'Closed')) m (s, c)`,
  `insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_at, amended, amended_minutes, after_close, at, by_membership, person_name, position) select $1, $2, '2025-03-03', s, 1, 'N', 0, $3, now(), c, 0, false, now(), $3, 'C', 'Clerk' from (values ('AM', '/'), ('PM', 'Y5')) m (s, c)`,
  `insert into pupil_week (school_id, pupil_id, monday) select $1, $2, '2025-03-03'`,
  `insert into pupil_year (school_id, pupil_id, academic_year) select $1, $2, 2024`,
  `insert into pupil_term (school_id, pupil_id, academic_year, part) select $1, $2, 2024, 1`,
  `insert into pupil_cohort (school_id, pupil_id, academic_year, year_group, cohorts) select $1, $2, 2024, 3, 4`,
  `insert into presence_event (school_id, pupil_id, at, date, kind, recorded_by) select $1, $2, now(), '2025-03-03', 'arrived', $3`,
  `insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, at, by_membership, person_name, position) select $1, $2, 'pupil', $2, 'entry', now(), $3, 'C', 'Clerk'`,
  `with made as (insert into strategy (school_id, id, version, title, aim, what, owner_name, who, from_date, measure, saved_at, by_membership, person_name, position) select $1, $2, 1, $5, '', '', '', 'pupils', '2025-03-03', 'absence', now(), $3, 'C', 'Clerk' returning id) insert into strategy_pupil (school_id, strategy_id, pupil_id, from_version) select $1, id, $2, 1 from made`,
  `with made as (insert into parent default values returning id) insert into parent_link (school_id, contact_id, parent_id, decided_by, decided_at, reason) select $1, pc.contact_id, made.id, $3, now(), $5 from made, pupil_contact pc where pc.school_id = $1 and pc.pupil_id = $2`,
  `with made as (insert into child default values returning id) insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason) select $1, $2, id, $3, now(), $5 from made`,
]

// $1 school, $2 a clerk's membership, $3 and $4 its groups.
const OF_A_SCHOOL = [
  `insert into published_report (school_id, academic_year, term, edition, kind, reason, figures, commentary, published_at, published_on, by_membership, person_name, position) select $1, 2024, 1, 1, 'final', '', '{}', 'Well done', '2025-03-03', '2025-03-03', $2, 'C', 'Clerk'`,
  `insert into report_draft (school_id, academic_year, term, commentary, saved_at) select $1, 2024, 2, 'Not yet', now()`,
  `insert into child_flag (school_id, authority_id, ground, forename, surname, date_of_birth, from_date, flagged_at, flagged_by, flagged_by_name, flagged_by_position) select $1, authority_id, 'looked_after', 'A', 'B', '2015-01-01', '2025-01-01', now(), $2, 'C', 'D' from school_detail where school_id = $1 limit 1`,
  `insert into child_flag_event (school_id, flag_id, step, authority_id, event, state, reason, at, by_membership, by_name, by_position) select school_id, id, 1, authority_id, 'flag', 'flagged', '', now(), $2, 'C', 'D' from child_flag where school_id = $1`,
  `insert into officer_school (school_id, membership_id, from_date, given_by) select $1, $2, '2025-03-03', $2`,
  `insert into school_term (school_id, academic_year, half_term, from_date, to_date) select $1, 2024, 1, '2024-09-01', '2025-07-20'`,
  `insert into school_closure (school_id, academic_year, from_date, to_date, kind) select $1, 2024, '2024-12-25', '2024-12-25', 'closure'`,
  `insert into school_day (school_id, date, am, pm) select $1, '2025-03-03', true, true`,
  `insert into school_week (school_id, monday, number) select $1, '2025-03-03', 1`,
  `insert into session_time (school_id, session, from_date, starts, opens, closes, ends) select $1, 'AM', '2024-09-01', '08:45', '08:45', '09:15', '12:00'`,
  `insert into register (school_id, group_id, date, session, taken_by, taken_by_name, taken_at, recorded_at, closes_at) select $1, g, '2025-03-03', 'AM', $2, 'C', now(), now(), now() from unnest(array[$3::int, $4]) g`,
  `insert into weekly_report_sent (school_id, group_id, monday, recipients, sent_at) select $1, g, '2025-03-03', 1, now() from unnest(array[$3::int, $4]) g`,
  `insert into school_setting (school_id, key, from_date, value, set_at, by_membership) select $1, 'league', '2025-03-03', '{}', now(), $2`,
  `insert into school_target (school_id, academic_year, kind, attendance, set_at, by_membership, person_name, position) select $1, 2024, 'target', 95, now(), $2, 'C', 'Clerk'`,
  `insert into register_request (school_id, request_id, at, reply) select $1, gen_random_uuid(), now(), '{}'`,
  `insert into access_log (school_id, at, person_id, membership_id, what) select $1, now(), person_id, id, 'extract' from membership where id = $2`,
]

/** Everything a table can hold of one school: two groups of two pupils, with rows of every kind about each. */
export async function fillSchool(school: number, surname: string, far: number) {
  const inside = await makeGroupOf(school, 'Inside', 1)
  const outside = await makeGroupOf(school, 'Outside', 2)
  const pupils = [...(await makePupils(school, 1, 2, inside)), ...(await makePupils(school, 2, 2, outside))]
  const clerk = await makeMembership((await makePerson({ password: false })).id, school, 'office')
  for (const pupil of pupils)
    for (const text of OF_A_PUPIL) await insert(text, [school, pupil, clerk, far, surname])
  for (const text of OF_A_SCHOOL) await insert(text, [school, clerk, inside, outside])
  const sealed = await one(
    `insert into sealed_record (school_id, sealed_at, by_membership, person_name, position, reason, content) values ($1, now(), $2, 'C', 'Clerk', 'Adopted', '{}') returning id`,
    [school, clerk],
  )
  await insert(
    `with made as (insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, at, by_membership, person_name, position) select $1, $2, 'pupil_name', 1, 'entry', now(), $3, 'C', 'Clerk' returning id) insert into sealed_amendment (school_id, amendment_id, record_id) select $1, id, $4 from made`,
    [school, pupils[0], clerk, sealed],
  )
  const teacher = await makeMembership((await makePerson({ password: false })).id, school, 'class_teacher')
  const scope = await one(
    `insert into membership_scope (school_id, membership_id, group_id, from_date) values ($1, $2, $3, '2020-09-01') returning id`,
    [school, teacher, outside],
  )
  return { school, inside, outside, pupils, clerk, teacher, scope, sealed, surname }
}

const makeGroupOf = (school: number, name: string, yearGroup: number) =>
  one(
    `insert into registration_group (school_id, name, year_group, from_date) values ($1, $2, $3, '2020-09-01') returning id`,
    [school, name, yearGroup],
  )

/** Runs a statement with those of the values that it names: the server wants to know the type of each. */
async function insert(text: string, values: unknown[]): Promise<void> {
  const { owner } = await testDb()
  const named = [...new Set([...text.matchAll(/\$(\d)/g)].map(([, at]) => Number(at)))].sort()
  const renumbered = text.replace(/\$(\d)/g, (_, at: string) => `$${named.indexOf(Number(at)) + 1}`)
  await owner.query(
    renumbered,
    named.map((at) => values[at - 1]),
  )
}
