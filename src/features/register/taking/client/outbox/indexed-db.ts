import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OutboxStore } from './kept-register.ts'
import { newKey, seal, unseal } from './seal.ts'
import type { Sealed } from './seal.ts'

const NAME = 'rollbook-outbox'

interface Outbox extends DBSchema {
  entries: { key: string; value: Sealed }
  keys: { key: number; value: CryptoKey }
}

// What is written is on disk before it counts as kept.
const ON_DISK = { durability: 'strict' } as const

/** The outbox on this device: entries locked with a key of each person's own, which leaves with their last entry. */
export const indexedDbStore: OutboxStore = {
  async list(personId) {
    const key = await keyOf(personId)
    const entries = key ? await Promise.all((await sealedOf(personId)).map((each) => unseal(key, each))) : []
    return entries.filter((entry) => entry !== null).sort((a, b) => a.keptAt - b.keptAt)
  },
  async put(entry) {
    const key = (await keyOf(entry.personId)) ?? (await makeKey(entry.personId))
    const sealed = await seal(key, entry)
    await within(async (outbox) => {
      const change = outbox.transaction('entries', 'readwrite', ON_DISK)
      await Promise.all([change.store.put(sealed), change.done])
    })
  },
  async remove(requestId) {
    await within(async (outbox) => {
      const change = outbox.transaction('entries', 'readwrite', ON_DISK)
      await Promise.all([change.store.delete(requestId), change.done])
    })
  },
  async countUnsent(personId) {
    return (await sealedOf(personId)).filter(({ unsent }) => unsent).length
  },
  async empty(personId) {
    for (const { requestId } of await sealedOf(personId)) await this.remove(requestId)
    await within(async (outbox) => {
      const change = outbox.transaction('keys', 'readwrite', ON_DISK)
      await Promise.all([change.store.delete(personId), change.done])
    })
  },
}

const keyOf = (personId: number) => within((outbox) => outbox.get('keys', personId))

/** Makes a person's key; of two tabs that do so at once, the first one's stays. */
async function makeKey(personId: number): Promise<CryptoKey> {
  const made = await newKey()
  await within(async (outbox) => {
    const change = outbox.transaction('keys', 'readwrite', ON_DISK)
    await Promise.all([change.store.add(made, personId), change.done])
  }).catch(() => undefined)
  return (await keyOf(personId)) ?? made
}

async function sealedOf(personId: number): Promise<Sealed[]> {
  const all = await within((outbox) => outbox.getAll('entries'))
  return all.filter((each) => each.personId === personId)
}

/** Opens the outbox for one piece of work and closes it after, so that a later version of it is never kept waiting. */
async function within<T>(work: (outbox: IDBPDatabase<Outbox>) => Promise<T>): Promise<T> {
  const outbox = await openDB<Outbox>(NAME, 1, {
    upgrade: (made) => {
      made.createObjectStore('entries', { keyPath: 'requestId' })
      made.createObjectStore('keys')
    },
  })
  try {
    return await work(outbox)
  } finally {
    outbox.close()
  }
}
