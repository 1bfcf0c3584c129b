import { localDate, type Role } from '#domain/index.ts'
import { startSession } from '#server/auth/sessions.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { testDb } from './database.ts'
import { markedSchool, type MarkedSchool } from './marked-school.ts'
import { FREE_CODE, makePerson } from './people.ts'

/** Weeks on both sides of the new year: the end of the census's autumn term and the beginning of its spring term. */
const START = localDate('2026-12-14')

export type Area = { authority: number; schools: MarkedSchool[]; officer: SessionToken; membership: number }

/**
 * An authority of three schools with random marks in two terms; the first child of the first school is also a pupil of
 * the second, and the second child of the second one of the third. The clock stands on the morning after the last mark.
 */
export async function makeArea(seed: number): Promise<Area> {
  const schools: MarkedSchool[] = []
  for (let n = 0; n < 3; n++)
    schools.push(await markedSchool({ seed: seed * 10 + n, pupils: 8 + n * 4, weeks: 5, start: START }))
  const authority = await makeAuthority()
  const { owner } = await testDb()
  await owner.query('update school_detail set authority_id = $1 where school_id = any ($2)', [
    authority,
    schools.map(({ id }) => id),
  ])
  for (const [a, b, n] of [
    [0, 1, 0],
    [1, 2, 1],
  ] as const)
    await linkChild(schools[a]!, schools[a]!.pupils[n]!.id, schools[b]!, schools[b]!.pupils[n]!.id)
  return { authority, schools, ...(await areaPerson('la_support_officer', authority)) }
}

/** An authority without a school. */
export async function makeAuthority(): Promise<number> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number }>(
    `insert into authority (code, name, region) select ${FREE_CODE}, 'Area ' || count(*), 'North'
     from authority returning id`,
  )
  return rows[0]!.id
}

/** Somebody of the authority, signed in. */
export async function areaPerson(
  role: Role,
  authority: number,
): Promise<{ officer: SessionToken; membership: number }> {
  const { owner } = await testDb()
  const person = await makePerson({ password: false })
  const { rows } = await owner.query<{ id: number }>(
    `insert into membership (person_id, role, authority_id, position, from_date) values ($1, $2, $3, 'Officer', '2020-01-01') returning id`,
    [person.id, role, authority],
  )
  return { officer: await startSession(person.id, rows[0]!.id), membership: rows[0]!.id }
}

async function linkChild(a: MarkedSchool, first: number, b: MarkedSchool, second: number): Promise<void> {
  const { owner } = await testDb()
  await owner.query(
    `with one as (insert into child default values returning id)
     insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason)
     select x.school, x.pupil, one.id, $5, '2026-12-01', 'The same child' from one,
       unnest(array[$1::int, $3], array[$2::int, $4]) x (school, pupil)`,
    [a.id, first, b.id, second, a.officer.membershipId],
  )
}
