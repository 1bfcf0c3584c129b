import { expect, test } from 'vitest'
import { acceptInvitation } from '#features/people/account/commands.ts'
import { signInWithPassword } from '#features/people/sign-in/commands.ts'
import { makeFirstAdmin, type FirstAdmin } from '#server/auth/first-admin.ts'
import { today } from '#server/clock.ts'
import { startSession } from '#server/auth/sessions.ts'
import { withActor } from '#server/db/with-actor.ts'
import { SignedOut } from '#server/refusal.ts'
import { findSchool } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool, PASSWORD as OLD } from '../../support/people.ts'

const PASSWORD = 'otter marble lantern'
const SCHOOL = {
  urn: 699998,
  name: 'Millbrook Primary School',
  phase: 'primary',
  kind: 'community',
  years: [0, 6],
  authority: { code: '987', name: 'Millshire', region: 'North West' },
} as const

let made = 0
const somebody = () => ({ name: 'Colin Wragg', email: `Colin.${++made}.${process.pid}@tests.example` })

/** As the script does it: as the owner, in one transaction. */
async function firstAdmin(asked: Omit<FirstAdmin, 'today'>): Promise<string> {
  const { owner } = await testDb()
  const connection = await owner.connect()
  try {
    await connection.query('begin')
    const secret = await makeFirstAdmin(connection, { ...asked, today: today() })
    await connection.query('commit')
    return secret
  } catch (thrown) {
    await connection.query('rollback')
    throw thrown
  } finally {
    connection.release()
  }
}

test('a school that nobody has entered yet gets its administrator, who sets a password once and signs in', async () => {
  const person = somebody()
  const link = await firstAdmin({ person, at: { school: { ...SCHOOL, years: [0, 6] } } })
  const session = await acceptInvitation({ token: link, newPassword: PASSWORD })
  const found = await withActor(session!, async (db, actor) => ({
    role: actor.role,
    school: await findSchool(db, String(SCHOOL.urn)),
  }))
  expect(found).toMatchObject({ role: 'school_admin', school: { name: SCHOOL.name, id: expect.any(Number) } })
  await expect(acceptInvitation({ token: link, newPassword: 'another password altogether' })).rejects.toThrow(
    /has been used/,
  )
  await signInWithPassword({ address: crypto.randomUUID() }, { email: person.email, password: PASSWORD })
})

test('an authority gets its administrator', async () => {
  const authority = { code: '986', name: 'Fellshire', region: 'North East' }
  const session = await acceptInvitation({
    token: await firstAdmin({ person: somebody(), at: { authority } }),
    newPassword: PASSWORD,
  })
  expect(await withActor(session!, (_db, actor) => actor.role)).toBe('la_admin')
})

test('asked again for the same person, it gives a new link in place of the last and no second position', async () => {
  const { urn, id } = await makeSchool()
  const person = somebody()
  const first = await firstAdmin({ person, at: { school: { urn } } })
  const second = await firstAdmin({ person, at: { school: { urn } } })
  await expect(acceptInvitation({ token: first, newPassword: PASSWORD })).rejects.toThrow(
    /seven days|has been used/,
  )
  await acceptInvitation({ token: second, newPassword: PASSWORD })
  const { owner } = await testDb()
  const positions = await owner.query('select from membership where school_id = $1', [id])
  expect(positions.rowCount).toBe(1)
})

test('somebody who is known already loses the password and the sessions that anybody may have set up for them', async () => {
  const known = await makePerson()
  const elsewhere = await makeSchool()
  const membership = await makeMembership(known.id, elsewhere.id, 'office')
  const before = await startSession(known.id, membership)
  const { urn } = await makeSchool()
  const link = await firstAdmin({ person: { name: 'Known', email: known.email }, at: { school: { urn } } })
  await expect(withActor(before, () => undefined)).rejects.toThrow(SignedOut)
  const oldPassword = signInWithPassword(
    { address: crypto.randomUUID() },
    { email: known.email, password: OLD },
  )
  await expect(oldPassword).rejects.toThrow()
  await acceptInvitation({ token: link, newPassword: PASSWORD })
})

test('a school that somebody administers already is left to them, and nothing is written', async () => {
  const { urn, id } = await makeSchool()
  const admin = await makePerson()
  await makeMembership(admin.id, id, 'school_admin')
  const person = somebody()
  await expect(firstAdmin({ person, at: { school: { urn } } })).rejects.toThrow(/administers it already/)
  const { owner } = await testDb()
  expect((await owner.query('select from person where email = lower($1)', [person.email])).rowCount).toBe(0)
})

test('what is not known yet has to be said: nothing is made up', async () => {
  await expect(firstAdmin({ person: somebody(), at: { school: { urn: 699997 } } })).rejects.toThrow(
    /--school-name/,
  )
  await expect(firstAdmin({ person: somebody(), at: { authority: { code: '985' } } })).rejects.toThrow(
    /--region/,
  )
})
