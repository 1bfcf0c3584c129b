import { encode } from 'next-auth/jwt'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { seal, unseal } from '#server/auth/cookie.ts'
import { sealBrowser, unsealBrowser } from '#server/auth/browser-cookie.ts'
import { withPerson } from '#server/auth/known-browser.ts'
import { tokenOpenedBefore } from '#server/auth/opened-seals.ts'
import { revokeSession, startSession } from '#server/auth/sessions.ts'
import { newSessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { env } from '#server/env.ts'
import { SignedOut } from '#server/refusal.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool } from '../../support/people.ts'

afterEach(() => vi.useRealTimers())

async function signedIn() {
  const person = await makePerson({ password: false })
  const school = await makeSchool()
  const membership = await makeMembership(person.id, school.id, 'office')
  const token = await startSession(person.id, membership)
  return { membership, token, cookie: await seal(token) }
}

const actorOf = async (cookie: string) => withActor((await unseal(cookie))!, (_db, actor) => actor)

describe('a cookie', () => {
  test('has its seal opened once, and means the same when it comes back', async () => {
    const token = newSessionToken()
    const cookie = await seal(token)
    expect(tokenOpenedBefore(cookie)).toBeNull()
    expect(await unseal(cookie)).toBe(token)
    expect(tokenOpenedBefore(cookie)).toBe(token)
    expect(await unseal(cookie)).toBe(token)
  })

  test('that was opened before is refused at once when its session is revoked', async () => {
    const { token, cookie } = await signedIn()
    await actorOf(cookie)
    await revokeSession(token)
    await expect(actorOf(cookie)).rejects.toThrow(SignedOut)
  })

  test('that was opened before is refused at once when its session is over', async () => {
    const { membership, cookie } = await signedIn()
    await actorOf(cookie)
    const { owner } = await testDb()
    await owner.query('update auth_session set expires_at = now() where membership_id = $1', [membership])
    await expect(actorOf(cookie)).rejects.toThrow(SignedOut)
  })

  test('that was opened before is nobody’s once the seal itself has expired', async () => {
    const token = newSessionToken()
    const cookie = await encode({ token: { sid: token }, secret: env().NEXTAUTH_SECRET, maxAge: 60 })
    expect(await unseal(cookie)).toBe(token)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60_000 })
    expect(tokenOpenedBefore(cookie)).toBeNull()
    expect(await unseal(cookie)).toBeNull()
  })

  test('that is forged is nobody’s, the second time too', async () => {
    const cookie = await seal(newSessionToken())
    const forged = `${cookie.slice(0, -4)}AAAA`
    expect([await unseal(forged), await unseal(forged), await unseal(undefined)]).toEqual([null, null, null])
    const foreign = await encode({
      token: { sid: newSessionToken() },
      secret: 'another secret altogether, quite long',
    })
    expect(await unseal(foreign)).toBeNull()
  })
})

describe('the cookie of a known browser', () => {
  test('holds who signed in on it, and is not to be read or made by anybody else', async () => {
    const known = withPerson(null, 17)
    const cookie = await sealBrowser(known)
    expect(await unsealBrowser(cookie)).toEqual(known)
    expect(cookie).not.toContain(known.id)
    expect(await unsealBrowser(`${cookie.slice(0, -4)}AAAA`)).toBeNull()
    expect(await unsealBrowser(undefined)).toBeNull()
  })

  test('is no session, nor a session a known browser', async () => {
    const token = newSessionToken()
    expect(await unsealBrowser(await seal(token))).toBeNull()
    expect(await unseal(await sealBrowser(withPerson(null, 17)))).toBeNull()
  })

  test('keeps its id when others sign in, and forgets who has not for longest', () => {
    let known = withPerson(null, 1)
    const { id } = known
    for (let person = 2; person <= 25; person++) known = withPerson(known, person)
    expect(known.id).toBe(id)
    expect(known.people).toHaveLength(20)
    expect(known.people[0]).toBe(25)
    expect(known.people).not.toContain(1)
    expect(withPerson(known, 10).people.filter((person) => person === 10)).toHaveLength(1)
  })
})
