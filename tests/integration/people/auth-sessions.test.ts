import { describe, expect, test } from 'vitest'
import { workIn } from '#features/people/frame/commands.ts'
import { revokeBeside, revokeSession, sessionsBeside, startSession } from '#server/auth/sessions.ts'
import type { Actor } from '#server/db/actor.ts'
import { newSessionToken, type SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { SignedOut } from '#server/refusal.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool } from '../../support/people.ts'

const actorOf = (token: SessionToken): Promise<Actor> => withActor(token, (_db, actor) => actor)

async function signedIn() {
  const person = await makePerson()
  const school = await makeSchool()
  const membership = await makeMembership(person.id, school.id, 'office')
  return { person, school, membership, token: await startSession(person.id, membership) }
}

describe('a session', () => {
  test('that was never given out is nobody', async () => {
    await expect(actorOf(newSessionToken())).rejects.toThrow(SignedOut)
  })

  test('is out at once when revoked', async () => {
    const { token } = await signedIn()
    await actorOf(token)
    await revokeSession(token)
    await expect(actorOf(token)).rejects.toThrow(SignedOut)
  })

  test('lasts twelve hours and is out when they are over', async () => {
    const { token, membership } = await signedIn()
    const { owner } = await testDb()
    const of = 'membership_id = $1'
    const { rows } = await owner.query(
      `select extract(epoch from expires_at - created_at)::int as seconds from auth_session where ${of}`,
      [membership],
    )
    expect(rows).toEqual([{ seconds: 12 * 60 * 60 }])
    await owner.query(`update auth_session set expires_at = now() - interval '1 second' where ${of}`, [
      membership,
    ])
    await expect(actorOf(token)).rejects.toThrow(SignedOut)
  })

  test('is out when its position has ended, or its person has left', async () => {
    const { owner } = await testDb()
    const ended = await signedIn()
    await owner.query('update membership set to_date = $2 where id = $1', [ended.membership, '2024-07-31'])
    await expect(actorOf(ended.token)).rejects.toThrow(SignedOut)
    const left = await signedIn()
    await owner.query('update person set ended_on = $2 where id = $1', [left.person.id, '2024-07-31'])
    await expect(actorOf(left.token)).rejects.toThrow(SignedOut)
  })

  test('can be ended from beside it by its own person, and by nobody else', async () => {
    const mine = await signedIn()
    const other = await startSession(mine.person.id, mine.membership)
    const stranger = await signedIn()
    const target = (await sessionsBeside(mine.token)).find(({ current }) => !current)
    expect(await revokeBeside(stranger.token, target!.id)).toBe(0)
    await actorOf(other)
    expect(await revokeBeside(mine.token, target!.id)).toBe(1)
    await expect(actorOf(other)).rejects.toThrow(SignedOut)
    await actorOf(mine.token)
  })

  test('sees nothing of other people’s sessions', async () => {
    const mine = await signedIn()
    await signedIn()
    expect(await sessionsBeside(mine.token)).toHaveLength(1)
  })
})

describe('changing workspace', () => {
  test('gives the rights of the chosen position and leaves the other’s behind', async () => {
    const { token, person, membership } = await signedIn()
    const second = await makeSchool()
    const governor = await makeMembership(person.id, second.id, 'governor')
    await workIn({ token }, { membershipId: governor })
    expect(await actorOf(token)).toMatchObject({
      membershipId: governor,
      role: 'governor',
      schoolId: second.id,
      reach: 'none',
    })
    await workIn({ token }, { membershipId: membership })
    expect(await actorOf(token)).toMatchObject({ membershipId: membership, role: 'office' })
  })

  test('is refused into a position that is somebody else’s, over, not begun, or a job’s', async () => {
    const { token, person, school, membership } = await signedIn()
    const refused = [
      (await signedIn()).membership,
      await makeMembership(person.id, school.id, 'headteacher', { to: '2024-07-31' }),
      await makeMembership(person.id, school.id, 'headteacher', { from: '2999-01-01' }),
      await makeMembership(person.id, school.id, 'service'),
    ]
    for (const one of refused)
      await expect(workIn({ token }, { membershipId: one })).rejects.toThrow(/do not hold/)
    expect(await actorOf(token)).toMatchObject({ membershipId: membership, role: 'office' })
  })
})
