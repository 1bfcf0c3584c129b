import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/index.ts'
import { acceptInvitation, acceptPosition } from '#features/people/account/commands.ts'
import { signInWithPassword } from '#features/people/sign-in/commands.ts'
import { addStaff, endPosition } from '#features/school/staff/commands.ts'
import { positionsAt } from '#features/school/staff/sql.ts'
import { invite, readInvitation } from '#server/auth/invitations.ts'
import { switchMembership } from '#server/auth/sessions.ts'
import { today } from '#server/clock.ts'
import type { Actor } from '#server/db/actor.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { SignedOut } from '#server/refusal.ts'
import { administered, linkFor } from '../../support/administered.ts'
import { testDb } from '../../support/database.ts'
import { makePerson } from '../../support/people.ts'

const NEW = 'otter marble lantern'
const address = () => crypto.randomUUID()

const staffHere = (context: SchoolContext) => positionsAt(context.db, context.school.id)

describe('an address that another school added first', () => {
  const GUESSED = 'set by somebody else entirely'
  const email = () => `head.${crypto.randomUUID()}@tests.example`
  const form = (address: string, role: 'headteacher' | 'governor' = 'headteacher') =>
    ({ name: 'Ada Quill', email: address, role, position: 'Head', from: today() }) as const

  /** A school adds somebody's address and sets the password by the link it made; then the right school adds the same. */
  async function story({ spent }: { spent: boolean }) {
    const [attacker, right] = [await administered(), await administered()]
    const head = email()
    const first = await attacker.asAdmin((context) => addStaff(context, form(head, 'governor')))
    const link = await linkFor(attacker, first.membershipId)
    if (spent) await acceptInvitation({ token: link, newPassword: GUESSED })
    const given = await right.asAdmin((context) => addStaff(context, form(head)))
    return { attacker, right, head, first, link, given }
  }
  const signIn = (email: string, password: string) =>
    signInWithPassword({ address: address() }, { email, password })
  const personOf = (session: SessionToken) => withActor(session, (_db, actor) => actor.personId)
  const inPosition = async (session: SessionToken, membership: number) =>
    (await switchMembership(session, membership)) &&
    (await withActor(session, (_db, actor) => actor.membershipId)) === membership

  test('does not let the first one in with the password it set', async () => {
    const { head, given, right, first } = await story({ spent: true })
    expect(given.asleep).toBe(true)
    const session = await signIn(head, GUESSED)
    expect(await withActor(session, (_db, actor) => actor.membershipId)).toBe(first.membershipId)
    expect(await inPosition(session, given.membershipId)).toBe(false)
    const personId = await personOf(session)
    await expect(
      acceptPosition({ actor: { personId } as Actor }, { membership: given.membershipId }),
    ).rejects.toThrow(/link/)
    // Nor by writing the position into the session, as code that can run any SQL as the sign-in role might.
    await (
      await testDb()
    ).owner.query('update auth_session set membership_id = $1 where person_id = $2', [
      given.membershipId,
      personId,
    ])
    await expect(withActor(session, () => undefined)).rejects.toThrow(SignedOut)
    expect(
      (await right.asAdmin((context) => staffHere(context))).find(
        (one) => one.membershipId === given.membershipId,
      ),
    ).toMatchObject({ asleep: true, signIn: 'none' })
  })

  test('is one person to both when two schools add it at the same moment, and asleep at one of them', async () => {
    const schools = [await administered(), await administered()]
    for (let round = 0; round < 5; round++) {
      const head = email()
      const added = await Promise.all(
        schools.map((school) => school.asAdmin((context) => addStaff(context, form(head)))),
      )
      expect(added.map(({ asleep }) => asleep).sort()).toEqual([false, true])
    }
  })

  test('ends a link left open until then, and asks again of one that is spent later', async () => {
    const { attacker, link, first, head, given } = await story({ spent: false })
    await expect(acceptInvitation({ token: link, newPassword: GUESSED })).rejects.toThrow(/has been used/)
    const again = await linkFor(attacker, first.membershipId)
    await (
      await testDb()
    ).owner.query("update invitation set expires_at = now() + interval '1 day' where used_at is null")
    await (
      await testDb()
    ).owner.query('update membership set accepted_at = now() where id = $1', [given.membershipId])
    await expect(acceptInvitation({ token: again, newPassword: GUESSED })).rejects.toThrow(
      /another organisation/,
    )
    await expect(signIn(head, GUESSED)).rejects.toThrow()
    await expect(linkFor(attacker, first.membershipId)).rejects.toThrow(/another organisation/)
  })

  test('does not give the second one the account either: its link sets no password there', async () => {
    const { right, given, head } = await story({ spent: true })
    const link = await linkFor(right, given.membershipId)
    expect(await readInvitation(link)).toMatchObject({ maySet: false, asleep: true })
    await expect(acceptInvitation({ token: link, newPassword: NEW })).rejects.toThrow(/another organisation/)
    await signIn(head, GUESSED)
  })

  test('does not let in whoever set its password after its owner had left the school', async () => {
    const [attacker, right] = [await administered(), await administered()]
    const head = email()
    const began = { ...form(head), from: addDays(today(), -30) }
    const left = await right.asAdmin((context) => addStaff(context, began))
    const lastDay = addDays(today(), -1)
    const over = { membership: left.membershipId, lastDay }
    await right.asAdmin((context) => endPosition(context, over))
    const first = await attacker.asAdmin((context) => addStaff(context, form(head, 'governor')))
    await acceptInvitation({ token: await linkFor(attacker, first.membershipId), newPassword: GUESSED })

    const again = await right.asAdmin((context) => addStaff(context, form(head)))
    expect(again.asleep).toBe(true)
    expect(await inPosition(await signIn(head, GUESSED), again.membershipId)).toBe(false)
    // Nor is the position that is over opened again by giving it a later last day.
    const reopened = { ...over, lastDay: addDays(today(), 30) }
    await expect(right.asAdmin((context) => endPosition(context, reopened))).rejects.toThrow(/is over/)
    expect(await inPosition(await signIn(head, GUESSED), left.membershipId)).toBe(false)
  })

  test('tells who adds it nothing of whose it is', async () => {
    const { right, given } = await story({ spent: true })
    const { owner } = await testDb()
    await owner.query(
      'update person set name = $1 where id = (select person_id from membership where id = $2)',
      ['Somebody Known', given.membershipId],
    )
    const seen = await right.asAdmin(async (context) => ({
      staff: await staffHere(context),
      people: await context.db.person.findMany(),
    }))
    expect(JSON.stringify(seen)).not.toContain('Somebody Known')
    expect(seen.staff.map(({ name }) => name)).toContain('Ada Quill')
  })

  test('lets in its honest owner, who accepts it with the link while signed in', async () => {
    const [school, right] = [await administered(), await administered()]
    const head = email()
    const first = await school.asAdmin((context) => addStaff(context, form(head, 'governor')))
    const session = await acceptInvitation({
      token: await linkFor(school, first.membershipId),
      newPassword: NEW,
    })
    const given = await right.asAdmin((context) => addStaff(context, form(head)))
    const link = await linkFor(right, given.membershipId)
    const stranger = await makePerson()
    await expect(
      acceptPosition({ actor: { personId: stranger.id } as Actor }, { token: link }),
    ).rejects.toThrow()
    await acceptPosition({ actor: { personId: await personOf(session!) } as Actor }, { token: link })
    expect(await inPosition(session!, given.membershipId)).toBe(true)
  })

  test('lets in its owner by a link that was sent to the address, and signs out whoever had the password', async () => {
    const { head, given } = await story({ spent: true })
    const thief = await signIn(head, GUESSED)
    const personId = await personOf(thief)
    const sent = await invite({ personId, membershipId: given.membershipId, sent: true })
    await acceptInvitation({ token: sent, newPassword: NEW })
    await expect(withActor(thief, () => undefined)).rejects.toThrow(SignedOut)
    await expect(signIn(head, GUESSED)).rejects.toThrow()
    expect(await inPosition(await signIn(head, NEW), given.membershipId)).toBe(true)
    // A password proved so accepts the next position by itself.
    const third = await administered()
    const next = await third.asAdmin((context) => addStaff(context, form(head)))
    await acceptPosition({ actor: { personId } as Actor }, { membership: next.membershipId })
    expect(await inPosition(await signIn(head, NEW), next.membershipId)).toBe(true)
  })
})
