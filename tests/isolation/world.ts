import { createHash } from 'node:crypto'
import { newSessionToken, type SessionToken } from '#server/db/session-token.ts'
import type { Role } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { makeGroup, makeMembership, makePerson, makeSchool } from '../support/people.ts'
import { makePupils } from '../support/school.ts'

type Place = { school?: number; trust?: number; authority?: number }

async function one(text: string, values: unknown[] = []): Promise<number> {
  const { owner } = await testDb()
  return (await owner.query<{ id: number }>(text, values)).rows[0]!.id
}

/** Everything a table can hold of one school: two groups of two pupils, with rows of every kind about each. */
async function fillSchool(school: number) {
  const { owner } = await testDb()
  const inside = await makeGroup(school, 'Inside')
  const outside = await makeGroup(school, 'Outside')
  const pupils = [...(await makePupils(school, 1, 2, inside)), ...(await makePupils(school, 2, 2, outside))]
  const clerk = await makeMembership((await makePerson({ password: false })).id, school, 'office')
  for (const pupil of pupils) {
    const contact = await one("insert into contact (school_id, name) values ($1, 'Contact') returning id", [
      school,
    ])
    for (const [text, values] of [
      [
        `insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date) values ($1, $2, 'Quill', 'Zephyrine', 'Quill', 'Zephyrine', '2020-09-01')`,
        [],
      ],
      [
        `insert into pupil_address (school_id, pupil_id, line1, from_date) values ($1, $2, '1 Secret Lane', '2020-09-01')`,
        [],
      ],
      [
        `insert into pupil_contact (school_id, pupil_id, contact_id, relationship, from_date) values ($1, $2, $3, 'Mother', '2020-09-01')`,
        [contact],
      ],
      [
        `insert into pupil_characteristic (school_id, pupil_id, kind, from_date) values ($1, $2, 'fsm', '2020-09-01')`,
        [],
      ],
      [
        `insert into session_pattern (school_id, pupil_id, sessions, otherwise, from_date) values ($1, $2, '1111111111', 'X', '2020-09-01')`,
        [],
      ],
      [
        `insert into session_mark (school_id, pupil_id, date, session, code, source, recorded_by, recorded_at) values ($1, $2, '2026-03-02', 'AM', '/', 'typed', $3, now()), ($1, $2, '2026-03-02', 'PM', 'Y5', 'typed', $3, now())`,
        [clerk],
      ],
      [
        `insert into mark_detail (school_id, pupil_id, date, session, comment, restricted) values ($1, $2, '2026-03-02', 'AM', 'Open', false), ($1, $2, '2026-03-02', 'PM', 'Closed', true)`,
        [],
      ],
      [
        `insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_at, amended, amended_minutes, after_close, at, by_membership, person_name, position) values ($1, $2, '2026-03-02', 'AM', 1, 'N', 0, $3, now(), '/', 0, false, now(), $3, 'C', 'Clerk')`,
        [clerk],
      ],
      [`insert into pupil_week (school_id, pupil_id, monday) values ($1, $2, '2026-03-02')`, []],
      [`insert into pupil_year (school_id, pupil_id, academic_year) values ($1, $2, 2025)`, []],
      [
        `insert into presence_event (school_id, pupil_id, at, date, kind, recorded_by) values ($1, $2, now(), '2026-03-02', 'arrived', $3)`,
        [clerk],
      ],
      [
        `insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, at, by_membership, person_name, position) values ($1, $2, 'pupil', $2, 'entry', now(), $3, 'C', 'Clerk')`,
        [clerk],
      ],
      [
        `insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason) values ($1, $2, $3, $4, now(), 'Same child')`,
        [await one('insert into child default values returning id'), clerk],
      ],
    ] as [string, unknown[]][]) {
      await owner.query(text, [school, pupil, ...values])
    }
  }
  await owner.query(
    `insert into access_log (school_id, at, person_id, membership_id, what) select $1, now(), person_id, id, 'extract' from membership where id = $2`,
    [school, clerk],
  )
  return { school, inside, outside, pupils }
}

/** A school of ours, one of the same authority, and one that nobody of ours has to do with; a session for any role. */
export async function makeWorld() {
  const { owner } = await testDb()
  const [own, sister, foreign] = [await makeSchool(), await makeSchool(), await makeSchool()]
  const trust = await one(`insert into trust (name, uid) values ('Trust', $1) returning id`, [`T${own.urn}`])
  const authority = await one('select authority_id as id from school_detail where school_id = $1', [own.id])
  await owner.query('update school_detail set trust_id = $1 where school_id = any ($2)', [
    trust,
    [own.id, sister.id],
  ])
  await owner.query('update school_detail set authority_id = $1 where school_id = $2', [authority, sister.id])
  const filled = [
    await fillSchool(own.id),
    await fillSchool(sister.id),
    await fillSchool(foreign.id),
  ] as const
  // A looked-after child of the foreign school, whom our authority looks after.
  const shared = filled[2].pupils[0]!
  await owner.query(
    `insert into pupil_share (school_id, pupil_id, authority_id, ground, from_date, to_date) values ($1, $2, $3, 'looked_after', '2020-09-01', '9999-12-31')`,
    [foreign.id, shared, authority],
  )

  const sessionOf = async (role: Role, place: Place): Promise<SessionToken> => {
    const person = await makePerson({ password: false })
    const membership = await one(
      `insert into membership (person_id, role, school_id, trust_id, authority_id, position, from_date) values ($1, $2, $3, $4, $5, $2, '2020-09-01') returning id`,
      [person.id, role, place.school ?? null, place.trust ?? null, place.authority ?? null],
    )
    if (role === 'class_teacher' || role === 'cover_teacher')
      await owner.query(
        `insert into membership_scope (school_id, membership_id, group_id, from_date) values ($1, $2, $3, '2020-09-01')`,
        [own.id, membership, filled[0].inside],
      )
    if (role === 'head_of_year')
      await owner.query(
        `insert into membership_scope (school_id, membership_id, year_group, from_date) values ($1, $2, 1, '2020-09-01')`,
        [own.id, membership],
      )
    const token = newSessionToken()
    const hash = createHash('sha256').update(token).digest()
    await owner.query(
      `insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 hour')`,
      [hash, person.id, membership],
    )
    return token
  }
  return { own: filled[0], sister: filled[1], foreign: filled[2], shared, trust, authority, sessionOf }
}

/** Runs SQL under the web role with somebody's session, as code that has been broken into could. */
export async function asSomebody<Row>(token: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const { app } = await testDb()
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.session = '${token}'`)
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.query('rollback')
    client.release()
  }
}
