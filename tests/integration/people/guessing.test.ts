import { describe, expect, test } from 'vitest'
import { signInWithPassword } from '#features/people/sign-in/commands.ts'
import { changePassword } from '#features/people/account/commands.ts'
import { withPerson } from '#server/auth/known-browser.ts'
import { startSession } from '#server/auth/sessions.ts'
import { withActor } from '#server/db/with-actor.ts'
import { makeMembership, makePerson, makeSchool, PASSWORD } from '../../support/people.ts'

const address = () => `192.0.2.${crypto.randomUUID()}`

async function teacher() {
  const person = await makePerson()
  const school = await makeSchool()
  return { ...person, membership: await makeMembership(person.id, school.id, 'class_teacher') }
}

/** A clock that stands still but for what is slept; `waited` are the sleeps, in seconds. */
function standing() {
  let at = new Date('2026-11-18T08:30:00Z').getTime()
  const waited: number[] = []
  const sleep = async (milliseconds: number) => {
    waited.push(milliseconds / 1000)
    at += milliseconds
    return Promise.resolve()
  }
  return { now: () => new Date(at), sleep, waited, pass: (seconds: number) => (at += seconds * 1000) }
}

type Clock = ReturnType<typeof standing>
type From = Parameters<typeof signInWithPassword>[0]

const guess = (email: string, from: From, clock: Clock) =>
  signInWithPassword(from, { email, password: 'a wrong guess' }, clock).catch(String)
const right = (email: string, from: From, clock: Clock) =>
  signInWithPassword(from, { email, password: PASSWORD }, clock)

const WRONG = /do not belong together/

describe('guessing at one account', () => {
  test('is slowed down more and more, up to a bound, and shuts the right person out never', async () => {
    const { email } = await teacher()
    const clock = standing()
    for (let n = 0; n < 12; n++) expect(await guess(email, { address: address() }, clock)).toMatch(WRONG)
    expect(clock.waited).toEqual([1, 2, 4, 8, 15, 15, 15, 15, 15])
    await expect(right(email, { address: address() }, clock)).resolves.toBeTruthy()
    expect(clock.waited.at(-1)).toBe(15)
  })

  test('costs whoever comes back later nothing, and is forgotten after an hour', async () => {
    const { email } = await teacher()
    const clock = standing()
    for (let n = 0; n < 8; n++) await guess(email, { address: address() }, clock)
    const slept = clock.waited.length
    clock.pass(15)
    await right(email, { address: address() }, clock)
    clock.pass(3600)
    for (let n = 0; n < 3; n++) await guess(email, { address: address() }, clock)
    expect(clock.waited).toHaveLength(slept)
  })

  test('gains nothing by many at once: from many addresses they queue, and what waits too long is not looked at', async () => {
    const { email } = await teacher()
    const clock = standing()
    const sleeps: number[] = []
    const sleep = async (milliseconds: number) => {
      sleeps.push(milliseconds / 1000)
      return Promise.resolve()
    }
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => guess(email, { address: address() }, { ...clock, sleep })),
    )
    expect(answers.filter((answer) => WRONG.test(String(answer)))).toHaveLength(3 + sleeps.length)
    expect(sleeps.sort((a, b) => a - b)).toEqual([1, 3, 7, 15, 30, 45])
    expect(answers.filter((answer) => /Wait a minute/.test(String(answer)))).toHaveLength(16)
  })

  test('from one address goes one at a time, so that it leaves the queue to others', async () => {
    const { email } = await teacher()
    const clock = standing()
    const still = { ...clock, sleep: async () => Promise.resolve() }
    const from = address()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => guess(email, { address: from }, still)),
    )
    expect(answers.filter((answer) => /still being looked at/.test(String(answer)))).toHaveLength(6)
    await right(email, { address: address() }, clock)
    expect(clock.waited).toEqual([3])
  })

  test('is not counted where the password was right', async () => {
    const { email } = await teacher()
    const clock = standing()
    for (let n = 0; n < 12; n++) await right(email, { address: address() }, clock)
    expect(clock.waited).toEqual([])
  })
})

describe('a browser that its person signed in on before', () => {
  test('is counted by itself: strangers who guess do not slow its person down', async () => {
    const { id, email } = await teacher()
    const clock = standing()
    const from = address()
    for (let n = 0; n < 10; n++) await guess(email, { address: from }, clock)
    const before = clock.waited.length
    await right(email, { address: from, browser: withPerson(null, id) }, clock)
    expect(clock.waited).toHaveLength(before)
  })

  test('is slowed down as well when the guesses come from it, and slows nobody else down', async () => {
    const { id, email } = await teacher()
    const clock = standing()
    const browser = withPerson(null, id)
    for (let n = 0; n < 6; n++) await guess(email, { address: address(), browser }, clock)
    expect(clock.waited).toEqual([1, 2, 4])
    await right(email, { address: address() }, clock)
    expect(clock.waited).toHaveLength(3)
  })

  test('is like any other for somebody else’s account', async () => {
    const { id } = await teacher()
    const other = await teacher()
    const clock = standing()
    const browser = withPerson(null, id)
    for (let n = 0; n < 5; n++) await guess(other.email, { address: address(), browser }, clock)
    await right(other.email, { address: address() }, clock)
    expect(clock.waited).toEqual([1, 2, 4])
  })
})

describe('a school behind one address', () => {
  test('is not slowed down by one person’s mistakes', async () => {
    const [one, colleague] = [await teacher(), await teacher()]
    const clock = standing()
    const from = address()
    for (let n = 0; n < 40; n++) await guess(one.email, { address: from }, clock)
    const before = clock.waited.length
    await right(colleague.email, { address: from }, clock)
    expect(clock.waited).toHaveLength(before)
  })

  test('that tries many accounts is slowed down, but nobody in it is shut out', async () => {
    const { email } = await teacher()
    const clock = standing()
    const from = '2001:db8:12:34::1'
    for (let n = 0; n < 35; n++)
      await guess(`nobody.${n}.${crypto.randomUUID()}@tests.example`, { address: from }, clock)
    expect(clock.waited).toEqual([1, 2, 2, 2, 2])
    // The same network is the same place: another address of it starts no new count.
    await right(email, { address: '2001:db8:12:34:ffff::2' }, clock)
    expect(clock.waited.at(-1)).toBe(2)
    await right(email, { address: '2001:db8:12:35::1' }, clock)
    expect(clock.waited).toHaveLength(6)
  })
})

test('guessing at the present password of a session says how long to wait', async () => {
  const { id, membership } = await teacher()
  const token = await startSession(id, membership)
  const change = (currentPassword: string) =>
    withActor(token, (_db, actor) =>
      changePassword({ actor, token }, { currentPassword, newPassword: 'another plum kettle' }),
    )
  for (let n = 0; n < 3; n++) await expect(change('a wrong guess')).rejects.toThrow(/Nothing was changed/)
  await change('a wrong guess').catch(() => undefined)
  const answers = await Promise.all(Array.from({ length: 3 }, () => change('a wrong guess').catch(String)))
  expect(answers).toContainEqual(expect.stringMatching(/Many wrong passwords are being tried\. Wait/))
})
