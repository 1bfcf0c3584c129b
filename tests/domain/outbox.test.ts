import { describe, expect, test } from 'vitest'

import type { SaveReply, SaveRequest } from '#features/register/taking/contract.ts'
import type { Entry, Outcome, OutboxStore } from '#features/register/taking/client/outbox/entry.ts'
import { memoryStore } from '#features/register/taking/client/outbox/memory.ts'
import { createOutbox, retryDelay } from '#features/register/taking/client/outbox/outbox.ts'
import type { Sent } from '#features/register/taking/client/outbox/outbox.ts'
import { newKey, seal, unseal } from '#features/register/taking/client/outbox/seal.ts'
import { outcomeOf } from '#features/register/taking/client/outbox/send.ts'

const PERSON = 12

const request = (requestId: string, more: Partial<SaveRequest> = {}): SaveRequest => ({
  version: 1,
  urn: 199001,
  date: '2026-11-18',
  session: 'AM',
  requestId,
  source: 'typed',
  takenAt: '2026-11-18T08:56:00.000Z',
  reason: '',
  membershipId: 41,
  marks: [{ pupilId: 100, code: '/', seen: 0 }],
  ...more,
})

const clean: SaveReply = { written: [[100, 1]], unchanged: [], stale: [], refused: [], registers: [7] }
const answered = (reply: SaveReply): Outcome => ({ kind: 'answered', reply })

/** An outbox over a store, with a server that answers as told and remembers what it was sent. */
function outboxWith(
  answers: Outcome[],
  store: OutboxStore = memoryStore(),
  membershipId = 41,
  personId = PERSON,
) {
  const received: SaveRequest[] = []
  const told: (Sent | null)[] = []
  let clock = 0
  let queue = Promise.resolve()
  const outbox = createOutbox({
    personId,
    membershipId,
    store,
    send: async (sent) => {
      received.push(sent)
      return answers.shift() ?? { kind: 'away' }
    },
    alone: (work) => (queue = queue.then(work)),
    now: () => (clock += 1),
    tell: (sent) => told.push(sent),
  })
  return { outbox, store, received, told }
}

describe('a finished register', () => {
  test('is kept before it is sent, and leaves only when the server has answered for it', async () => {
    const { outbox, store, received } = outboxWith([{ kind: 'away' }, answered(clean)])
    await outbox.keep(request('a'), 7, '3B')
    expect(await store.countUnsent(PERSON)).toBe(1)
    await outbox.flush()
    expect(await store.countUnsent(PERSON)).toBe(1)
    await outbox.flush()
    expect(await outbox.list()).toEqual([])
    expect(received.map(({ requestId, takenAt }) => [requestId, takenAt])).toEqual([
      ['a', '2026-11-18T08:56:00.000Z'],
      ['a', '2026-11-18T08:56:00.000Z'],
    ])
  })

  test('is sent once by two tabs that try at the same time', async () => {
    const { outbox, received } = outboxWith([answered(clean)])
    await outbox.keep(request('a'), 7, '3B')
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
    expect(received).toHaveLength(1)
  })

  test('outlives the session: it waits for its author to sign in, then goes', async () => {
    const store = memoryStore()
    const before = outboxWith([{ kind: 'signed-out' }], store)
    await before.outbox.keep(request('a'), 7, '3B')
    await before.outbox.keep(request('b'), 7, '3B')
    await before.outbox.flush()
    expect((await store.list(PERSON)).map(({ state }) => state)).toEqual(['signed-out', 'kept'])
    expect(before.received).toHaveLength(1)

    const signedIn = outboxWith([answered(clean), answered(clean)], store)
    await signedIn.outbox.flush()
    expect(await store.countUnsent(PERSON)).toBe(0)
  })

  test('is neither seen nor sent by somebody else who signs in on the device', async () => {
    const store = memoryStore()
    await outboxWith([], store).outbox.keep(request('a'), 7, '3B')
    const other = outboxWith([answered(clean)], store, 52, 99)
    await other.outbox.flush()
    expect(other.received).toEqual([])
    expect(await other.outbox.list()).toEqual([])
    expect(await store.countUnsent(PERSON)).toBe(1)
  })

  test('waits while its author works in another position', async () => {
    const store = memoryStore()
    await outboxWith([], store).outbox.keep(request('a'), 7, '3B')
    const governor = outboxWith([answered(clean)], store, 77)
    await governor.outbox.flush()
    expect(governor.received).toEqual([])
    expect(await store.countUnsent(PERSON)).toBe(1)
  })

  test('that came back with something to look at is kept until it was looked at, and never sent again', async () => {
    const reply = { ...clean, refused: [{ pupilId: 100, problem: 'x', message: 'Choose another code.' }] }
    const { outbox, store, received } = outboxWith([answered(reply)])
    await outbox.keep(request('a'), 7, '3B')
    await outbox.flush()
    await outbox.flush()
    expect(received).toHaveLength(1)
    expect(await outbox.list()).toMatchObject([{ state: 'look', label: '3B', reply }])
    expect(await store.countUnsent(PERSON)).toBe(0)
    await outbox.forget('a')
    expect(await outbox.list()).toEqual([])
  })

  test('saved again before the first was sent does not meet itself as somebody else’s', async () => {
    const { outbox, received } = outboxWith([answered(clean), answered(clean)])
    await outbox.keep(request('a'), 7, '3B')
    await outbox.keep(request('b', { marks: [{ pupilId: 100, code: 'L', seen: 0 }] }), 7, '3B')
    await outbox.keep(request('c', { session: 'PM' }), 7, '3B')
    await outbox.flush()
    expect(received.map(({ marks }) => marks[0]?.seen)).toEqual([0, 1, 0])
  })

  test('refused whole does not hold up the next', async () => {
    const { outbox, store } = outboxWith([{ kind: 'refused', message: 'Not yours.' }, answered(clean)])
    await outbox.keep(request('a'), 7, '3B')
    await outbox.keep(request('b'), 7, '3B')
    await outbox.flush()
    expect(await store.list(PERSON)).toMatchObject([{ requestId: 'a', state: 'look', message: 'Not yours.' }])
  })

  test('is removed by signing out, and only its own person’s', async () => {
    const store = memoryStore()
    await outboxWith([], store).outbox.keep(request('a'), 7, '3B')
    await outboxWith([], store, 52, 99).outbox.keep(request('b'), 8, '4A')
    await store.empty(PERSON)
    expect(await store.countUnsent(PERSON)).toBe(0)
    expect(await store.countUnsent(99)).toBe(1)
  })
})

describe('what an answer means', () => {
  test.each([
    [200, clean, 'answered'],
    [200, '<html>', 'away'],
    [401, null, 'signed-out'],
    [409, { problem: 'author', message: 'Not the author.' }, 'not-author'],
    [403, { problem: 'refused', message: 'Not your group.' }, 'refused'],
    [422, { problem: 'input', message: 'Bad input.' }, 'refused'],
    [404, null, 'away'],
    [429, { problem: 'slow', message: 'Later.' }, 'away'],
    [500, { problem: 'fault', message: 'Quote 1.' }, 'away'],
    [502, null, 'away'],
  ])('%i with %j is %s', (status, body, kind) => expect(outcomeOf(status, body).kind).toBe(kind))

  test('trying again waits longer each time, never over some minutes, and not everybody at once', () => {
    expect(retryDelay(0, 0)).toBe(3000)
    expect(retryDelay(3, 0.5)).toBe(32_000)
    expect(retryDelay(30, 1)).toBe(375_000)
  })
})

describe('on the device', () => {
  const entry: Entry = {
    requestId: 'a',
    personId: PERSON,
    groupId: 7,
    label: '3B',
    keptAt: 1,
    request: request('a', { marks: [{ pupilId: 100, code: 'I', seen: 0, comment: 'Mother rang' }] }),
    state: 'kept',
    reply: null,
    message: '',
  }

  test('a register cannot be read: not with another key, not as another person’s, not changed', async () => {
    const key = await newKey()
    const sealed = await seal(key, entry)
    expect(await unseal(key, sealed)).toEqual(entry)
    expect(await unseal(await newKey(), sealed)).toBeNull()
    expect(await unseal(key, { ...sealed, personId: 99 })).toBeNull()
    new Uint8Array(sealed.data)[3]! ^= 1
    expect(await unseal(key, sealed)).toBeNull()
  })

  test('nothing but whose it is, when, and whether it was sent lies in the clear', async () => {
    const { data, iv, ...clear } = await seal(await newKey(), entry)
    expect(clear).toEqual({ requestId: 'a', personId: PERSON, keptAt: 1, unsent: true })
    const text = new TextDecoder('latin1').decode(new Uint8Array([...iv, ...new Uint8Array(data)]))
    expect(text).not.toContain('Mother')
  })

  test('the key cannot be taken out of the device', async () => {
    await expect(crypto.subtle.exportKey('raw', await newKey())).rejects.toThrow()
  })
})
