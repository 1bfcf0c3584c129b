import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signInAsOne, signInWithPassword } from '#features/people/sign-in/commands.ts'
import { nextPath } from '#features/people/sign-in/next-path.ts'
import { ALLOWED } from '#server/auth/attempts.ts'
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
    const token = await signInWithPassword({ email: email.toUpperCase(), password: PASSWORD }, address())
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
    const token = await signInWithPassword({ email, password: PASSWORD }, address())
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
      signInWithPassword({ email: typed, password: 'not the password' }, address()).catch(String)
    const wrong = await sentence(email)
    expect(wrong).toMatch(/do not belong together/)
    expect(await sentence(`nobody.${crypto.randomUUID()}@tests.example`)).toBe(wrong)
  })

  test('refuses somebody whose only position is over', async () => {
    const person = await makePerson()
    const school = await makeSchool()
    await makeMembership(person.id, school.id, 'office', { to: '2024-07-31' })
    await expect(signInWithPassword({ email: person.email, password: PASSWORD }, address())).rejects.toThrow(
      /no position/,
    )
  })
})

describe('guessing passwords', () => {
  const guess = (email: string, from: string) =>
    signInWithPassword({ email, password: 'a wrong guess' }, from)

  test('stops after ten failures on one e-mail address, wherever they come from, and says when to try again', async () => {
    const { email } = await teacher()
    for (let n = 0; n < ALLOWED.email; n++)
      await expect(guess(email, address())).rejects.toThrow(/do not belong/)
    const right = signInWithPassword({ email, password: PASSWORD }, address())
    await expect(right).rejects.toThrow(
      /^Too many sign-ins have failed\. Wait 1[45] minutes, then try again\.$/,
    )
  })

  test('lets no guess past the limit by sending many at once', async () => {
    const { email } = await teacher()
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess(email, address()).catch(String)))
    expect(answers.filter((answer) => /do not belong/.test(String(answer))).length).toBeLessThanOrEqual(
      ALLOWED.email,
    )
  })

  test('stops one address that tries many people, and nobody else', async () => {
    const from = address()
    const { owner } = await testDb()
    await guess('nobody@tests.example', from).catch(() => undefined)
    const { rows } = await owner.query<{ key: string }>(
      `select key from sign_in_attempt where key like 'address:%' order by id desc limit 1`,
    )
    await owner.query(
      `insert into sign_in_attempt (key, at) select $1, now() - interval '5 minutes' from generate_series(1, $2)`,
      [rows[0]!.key, ALLOWED.address],
    )
    const { email } = await teacher()
    await expect(signInWithPassword({ email, password: PASSWORD }, from)).rejects.toThrow(/Wait 1?\d minutes/)
    await expect(signInWithPassword({ email, password: PASSWORD }, address())).resolves.toBeTruthy()
  })

  test('is not made to wait longer by those who try again too early', async () => {
    const { email } = await teacher()
    const { owner } = await testDb()
    const later = (minutes: number) =>
      owner.query('update sign_in_attempt set at = at - make_interval(mins => $1)', [minutes])
    for (let n = 0; n < ALLOWED.email; n++) await guess(email, address()).catch(() => undefined)
    await later(14)
    for (let n = 0; n < ALLOWED.email + 2; n++) await expect(guess(email, address())).rejects.toThrow(/Wait/)
    await later(2)
    await expect(signInWithPassword({ email, password: PASSWORD }, address())).resolves.toBeTruthy()
  })

  test('is forgotten after a quarter of an hour, and success is never counted', async () => {
    const { email } = await teacher()
    const { owner } = await testDb()
    for (let n = 0; n < ALLOWED.email; n++) await guess(email, address()).catch(() => undefined)
    await owner.query(`update sign_in_attempt set at = at - interval '16 minutes'`)
    for (let n = 0; n < ALLOWED.email + 2; n++)
      await signInWithPassword({ email, password: PASSWORD }, address())
  })
})

describe('the people of a demonstration', () => {
  const demo = async (text: string) => (await testDb()).owner.query(text)
  beforeEach(() => demo(`insert into demo (seed, seeded_at) values ('test', now())`))
  afterEach(() => demo('delete from demo'))

  test('can be tried with one click where the demonstration’s row stands', async () => {
    const { membership } = await teacher()
    expect((await personas()).map(({ membershipId }) => membershipId)).toContain(membership)
    const actor = await withActor(await signInAsOne(membership), (_db, actor) => actor)
    expect(actor.membershipId).toBe(membership)
  })

  test('are refused, and not listed, in any other database', async () => {
    const { membership } = await teacher()
    await demo('delete from demo')
    expect(await personas()).toEqual([])
    await expect(signInAsOne(membership)).rejects.toThrow(/demonstration/)
  })

  test('are only those the seed gave a password: anybody else is refused', async () => {
    const person = await makePerson({ password: false })
    const membership = await makeMembership(person.id, (await makeSchool()).id, 'headteacher')
    await expect(signInAsOne(membership)).rejects.toThrow(/demonstration/)
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
