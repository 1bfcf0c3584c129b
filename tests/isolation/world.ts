import { createHash } from 'node:crypto'
import type { Role } from '#domain/index.ts'
import { ROLES } from '#domain/index.ts'
import { newSessionToken, type SessionToken } from '#server/db/session-token.ts'
import { testDb } from '../support/database.ts'
import { makePerson, makeSchool } from '../support/people.ts'
import { fillSchool, one } from './filled-school.ts'

export type Place = { school?: number; trust?: number; authority?: number }
export type Somebody = {
  role: Role
  place: Place
  person: number
  membership: number
  token: SessionToken
}
export type World = Awaited<ReturnType<typeof makeWorld>>

/**
 * Two schools of one trust and one authority, and one that has nothing to do with either but for one child whom our
 * authority looks after; and somebody of any role.
 */
export async function makeWorld() {
  const { owner } = await testDb()
  const [own, sister, foreign] = [await makeSchool(), await makeSchool(), await makeSchool()]
  const trust = await one(`insert into trust (name, uid) values ('Trust', $1) returning id`, [`T${own.urn}`])
  const authority = await one('select authority_id as id from school_detail where school_id = $1', [own.id])
  await owner.query('update school_detail set trust_id = $1, authority_id = $2 where school_id = any ($3)', [
    trust,
    authority,
    [own.id, sister.id],
  ])
  const far = await one('select authority_id as id from school_detail where school_id = $1', [foreign.id])
  const filled = {
    own: await fillSchool(own.id, 'Quillfeather', far),
    sister: await fillSchool(sister.id, 'Oakapple', far),
    foreign: await fillSchool(foreign.id, 'Zephyrine', far),
  }
  const shared = filled.foreign.pupils[0]!
  await owner.query(
    `insert into pupil_share (school_id, pupil_id, authority_id, ground, from_date, to_date) values ($1, $2, $3, 'looked_after', '2020-09-01', '9999-12-31')`,
    [foreign.id, shared, authority],
  )

  const placeOf = (role: Role): Place =>
    ({ school: { school: own.id }, trust: { trust }, authority: { authority } })[ROLES[role].kind]

  /** A new person in this role, signed in; teachers have the group Inside, a head of year its year. */
  const somebody = async (role: Role, place: Place = placeOf(role)): Promise<Somebody> => {
    const person = await makePerson({ password: false })
    const membership = await one(
      `insert into membership (person_id, role, school_id, trust_id, authority_id, position, from_date) values ($1, $2, $3, $4, $5, $2, '2020-09-01') returning id`,
      [person.id, role, place.school ?? null, place.trust ?? null, place.authority ?? null],
    )
    const { reach } = ROLES[role]
    if (reach === 'groups' || reach === 'years')
      await owner.query(
        `insert into membership_scope (school_id, membership_id, group_id, year_group, from_date) values ($1, $2, $3, $4, '2020-09-01')`,
        [own.id, membership, ...(reach === 'groups' ? [filled.own.inside, null] : [null, 1])],
      )
    return { role, place, person: person.id, membership, token: await signIn(person.id, membership) }
  }

  return { ...filled, shared, trust, authority, somebody }
}

/** A session of a person in one of their memberships. */
export async function signIn(person: number, membership: number): Promise<SessionToken> {
  const { owner } = await testDb()
  const token = newSessionToken()
  await owner.query(
    `insert into auth_session (token_hash, person_id, membership_id, created_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), person, membership],
  )
  return token
}

/** Runs SQL under the web's role, or the jobs', with somebody's session, as code that has been broken into could. */
export async function asSomebody<Row>(
  token: string,
  text: string,
  values: unknown[] = [],
  role: 'app' | 'worker' = 'app',
): Promise<Row[]> {
  const client = await (await testDb())[role].connect()
  try {
    await client.query('begin')
    await client.query(`set local app.session = '${token}'`)
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.query('rollback')
    client.release()
  }
}
