import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signInToDemonstration, signInWithPassword } from '#features/people/sign-in/commands.ts'
import { nextPath } from '#features/people/sign-in/next-path.ts'
import { personas } from '#server/auth/memberships.ts'
import { withActor } from '#server/db/with-actor.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool, PASSWORD } from '../../support/people.ts'

const address = () => `192.0.2.${crypto.randomUUID()}`

async function teacher() {
  const person = await makePerson()
  const school = await makeSchool()
  return { ...person, school, membership: await makeMembership(person.id, school.id, 'class_teacher') }
}

describe('signing in by password', () => {
  test('gives a session the database itself knows as that person in that position', async () => {
    const { email, id, membership, school } = await teacher()
    const token = await signInWithPassword(
      { address: address() },
      { email: email.toUpperCase(), password: PASSWORD },
    )
    const actor = await withActor(token, (_db, actor) => actor)
    expect(actor).toMatchObject({
      personId: id,
      membershipId: membership,
      role: 'class_teacher',
      schoolId: school.id,
    })
  })

  test('keeps only the hash of the token', async () => {
    const { email } = await teacher()
    const token = await signInWithPassword({ address: address() }, { email, password: PASSWORD })
    const { owner } = await testDb()
    const { rows } = await owner.query('select * from auth_session')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(
      (await owner.query(`select from auth_session where token_hash = sha256($1::bytea)`, [token])).rowCount,
    ).toBe(1)
  })

  test('says the same of an unknown address and of a wrong password', async () => {
    const { email } = await teacher()
    const sentence = async (typed: string) =>
      signInWithPassword({ address: address() }, { email: typed, password: 'not the password' }).catch(String)
    const wrong = await sentence(email)
    expect(wrong).toMatch(/do not belong together/)
    expect(await sentence(`nobody.${crypto.randomUUID()}@tests.example`)).toBe(wrong)
  })

  test('refuses somebody whose only position is over', async () => {
    const person = await makePerson()
    const school = await makeSchool()
    await makeMembership(person.id, school.id, 'office', { to: '2024-07-31' })
    await expect(
      signInWithPassword({ address: address() }, { email: person.email, password: PASSWORD }),
    ).rejects.toThrow(/no position/)
  })
})

describe('the people of a demonstration', () => {
  const demo = async (text: string) => (await testDb()).owner.query(text)
  beforeEach(() => demo(`insert into demo (seed, seeded_at) values ('test', now())`))
  afterEach(() => demo('delete from demo'))

  test('can be tried with one click where the demonstration’s row stands', async () => {
    const { membership } = await teacher()
    expect((await personas()).map(({ membershipId }) => membershipId)).toContain(membership)
    const actor = await withActor(
      await signInToDemonstration({ membershipId: membership }),
      (_db, actor) => actor,
    )
    expect(actor.membershipId).toBe(membership)
  })

  test('are refused, and not listed, in any other database', async () => {
    const { membership } = await teacher()
    await demo('delete from demo')
    expect(await personas()).toEqual([])
    await expect(signInToDemonstration({ membershipId: membership })).rejects.toThrow(/demonstration/)
  })

  test('are only those the seed gave a password: anybody else is refused', async () => {
    const person = await makePerson({ password: false })
    const membership = await makeMembership(person.id, (await makeSchool()).id, 'headteacher')
    await expect(signInToDemonstration({ membershipId: membership })).rejects.toThrow(/demonstration/)
  })
})

describe('going on after signing in', () => {
  test.each(['/schools/900001/day', '/schools/900001/registers/3?date=2026-11-18&session=AM'])(
    'leads back to a page of this site: %s',
    (path) => expect(nextPath(path)).toBe(path),
  )

  test.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/api/auth/signout',
  ])('never leads to another site, nor in a circle: %s', (path) => expect(nextPath(path)).toBe('/'))
})
