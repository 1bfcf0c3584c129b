import { describe, expect, test } from 'vitest'
import { acceptInvitation, changePassword } from '#features/people/account/commands.ts'
import { signInWithPassword } from '#features/people/sign-in/commands.ts'
import { addStaff, endPosition, giveCover, giveScope } from '#features/school/staff/commands.ts'
import { readInvitation } from '#server/auth/invitations.ts'
import { startSession } from '#server/auth/sessions.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { SignedOut } from '#server/refusal.ts'
import { addDays, localDate } from '#domain/index.ts'
import { administered, linkFor } from '../../support/administered.ts'
import { testDb } from '../../support/database.ts'
import { makeGroup, makeMembership, makePerson, makeSchool, PASSWORD } from '../../support/people.ts'

const NEW = 'otter marble lantern'
const address = () => crypto.randomUUID()

async function newTeacher({ asAdmin }: Awaited<ReturnType<typeof administered>>) {
  const email = `new.${crypto.randomUUID()}@tests.example`
  const form = {
    name: 'Nora Quill',
    email,
    role: 'class_teacher',
    position: 'Class teacher',
    from: today(),
  } as const
  return { email, ...(await asAdmin((context) => addStaff(context, form))) }
}

describe('an invitation', () => {
  test('sets a first password, once', async () => {
    const place = await administered()
    const { email, membershipId, asleep } = await newTeacher(place)
    expect(asleep).toBe(false)
    const link = await linkFor(place, membershipId)
    const session = await acceptInvitation({ token: link, newPassword: NEW })
    expect(await withActor(session!, (_db, actor) => actor.membershipId)).toBe(membershipId)
    await signInWithPassword({ address: address() }, { email, password: NEW })
    await expect(
      acceptInvitation({ token: link, newPassword: 'another password altogether' }),
    ).rejects.toThrow(/has been used/)
    expect(await readInvitation(link)).toBeNull()
  })

  test('used twice at once still sets one password', async () => {
    const place = await administered()
    const { membershipId } = await newTeacher(place)
    const link = await linkFor(place, membershipId)
    const both = await Promise.allSettled([
      acceptInvitation({ token: link, newPassword: NEW }),
      acceptInvitation({ token: link, newPassword: `${NEW} too` }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is over after seven days, and when a later one is made', async () => {
    const place = await administered()
    const { membershipId } = await newTeacher(place)
    const first = await linkFor(place, membershipId)
    const second = await linkFor(place, membershipId)
    await expect(acceptInvitation({ token: first, newPassword: NEW })).rejects.toThrow(/seven days/)
    const { owner } = await testDb()
    await owner.query(
      `update invitation set expires_at = expires_at - interval '7 days' where used_at is null`,
    )
    await expect(acceptInvitation({ token: second, newPassword: NEW })).rejects.toThrow(/seven days/)
  })

  test('ends the sessions that the old password opened', async () => {
    const place = await administered()
    const person = await makePerson()
    const membership = await makeMembership(person.id, place.school.id, 'office')
    const old = await signInWithPassword({ address: address() }, { email: person.email, password: PASSWORD })
    await acceptInvitation({
      token: await linkFor(place, membership),
      newPassword: NEW,
    })
    await expect(withActor(old, () => undefined)).rejects.toThrow(SignedOut)
  })

  test('cannot be made for somebody who works elsewhere too: no school can take over another’s staff', async () => {
    const head = await makePerson()
    const place = await administered()
    const membership = await makeMembership(head.id, place.school.id, 'governor')
    await makeMembership(head.id, (await makeSchool()).id, 'headteacher')
    await expect(linkFor(place, membership)).rejects.toThrow(/another organisation/)
  })
})

describe('one’s own password', () => {
  test('changes only for who knows the present one, and signs out one’s other devices', async () => {
    const person = await makePerson()
    const membership = await makeMembership(person.id, (await makeSchool()).id, 'office')
    const [here, there] = [
      await startSession(person.id, membership),
      await startSession(person.id, membership),
    ]
    const change = (currentPassword: string) =>
      withActor(here, (_db, actor) =>
        changePassword({ actor, token: here }, { currentPassword, newPassword: NEW }),
      )
    await expect(change('a guess')).rejects.toMatchObject({
      fieldErrors: { currentPassword: ['That is not your password.'] },
    })
    await change(PASSWORD)
    await withActor(here, () => undefined)
    await expect(withActor(there, () => undefined)).rejects.toThrow(SignedOut)
    await signInWithPassword({ address: address() }, { email: person.email, password: NEW })
  })
})

describe('staff', () => {
  test('whose position ended yesterday are out at once, and stay on record', async () => {
    const place = await administered()
    const person = await makePerson()
    const membership = await makeMembership(person.id, place.school.id, 'class_teacher')
    const token = await startSession(person.id, membership)
    await place.asAdmin((context) => endPosition(context, { membership, lastDay: addDays(today(), -1) }))
    await expect(withActor(token, () => undefined)).rejects.toThrow(SignedOut)
    const { owner } = await testDb()
    expect((await owner.query('select from membership where id = $1', [membership])).rowCount).toBe(1)
  })

  test('cannot end their own position, nor one of another school', async () => {
    const place = await administered()
    const other = await administered()
    const end = (membership: number) =>
      place.asAdmin((context) => endPosition(context, { membership, lastDay: today() }))
    await expect(end(place.membership)).rejects.toThrow(/your own position/)
    await expect(end(other.membership)).rejects.toThrow(/cannot find/)
  })

  test('are given no group of another school, and none twice for one day', async () => {
    const place = await administered()
    const { membershipId: membership } = await newTeacher(place)
    const give = (what: number) =>
      place.asAdmin((context) =>
        giveScope(context, { membership, kind: 'group', what, from: today(), to: '' }),
      )
    const own = await makeGroup(place.school.id, 'Robins')
    await expect(give(await makeGroup((await makeSchool()).id, 'Wrens'))).rejects.toMatchObject({
      fieldErrors: { what: ['The school has no such group on that day.'] },
    })
    await give(own)
    await expect(give(own)).rejects.toMatchObject({
      fieldErrors: { what: ['They have that already on those days.'] },
    })
  })

  test('of the office give cover for a day and may do no more with staff', async () => {
    const place = await administered('office')
    const person = await makePerson()
    const cover = await makeMembership(person.id, place.school.id, 'cover_teacher')
    const group = await makeGroup(place.school.id, 'Larks')
    const arrange = (date: ReturnType<typeof today>) =>
      place.asAdmin((context) => giveCover(context, { membership: cover, group, date }))
    await arrange(today())
    await expect(arrange(localDate('2024-09-02'))).rejects.toMatchObject({
      fieldErrors: { date: ['That day has gone by. Choose today or a later day.'] },
    })
    await expect(newTeacher(place)).rejects.toMatchObject({ code: 'not_allowed' })
    const token = await startSession(person.id, cover)
    const groups = await withActor(token, (db) => db.$queryRaw`select id from registration_group`)
    expect(groups).toEqual([{ id: group }])
  })
})
