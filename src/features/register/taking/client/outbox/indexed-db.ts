import type { OutboxStore } from './entry.ts'
import { newKey, seal, unseal } from './seal.ts'
import type { Sealed } from './seal.ts'

const NAME = 'rollbook-outbox'

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
    await inStore('entries', 'readwrite', (entries) => entries.put(sealed))
  },
  async remove(requestId) {
    await inStore('entries', 'readwrite', (entries) => entries.delete(requestId))
  },
  async countUnsent(personId) {
    return (await sealedOf(personId)).filter(({ unsent }) => unsent).length
  },
  async empty(personId) {
    for (const { requestId } of await sealedOf(personId)) await this.remove(requestId)
    await inStore('keys', 'readwrite', (keys) => keys.delete(personId))
  },
}

const keyOf = (personId: number) =>
  inStore<CryptoKey | undefined>('keys', 'readonly', (keys) => keys.get(personId))

/** Makes a person's key; of two tabs that do so at once, the first one's stays. */
async function makeKey(personId: number): Promise<CryptoKey> {
  const made = await newKey()
  await inStore('keys', 'readwrite', (keys) => keys.add(made, personId)).catch(() => undefined)
  return (await keyOf(personId)) ?? made
}

async function sealedOf(personId: number): Promise<Sealed[]> {
  const all = await inStore<Sealed[]>('entries', 'readonly', (entries) => entries.getAll())
  return all.filter((each) => each.personId === personId)
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'requestId' })
      request.result.createObjectStore('keys')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'))
  })
}

/** Runs one request in one store and gives its result once the transaction is safely on disk. */
async function inStore<T>(
  name: 'entries' | 'keys',
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T> | IDBRequest<IDBValidKey> | IDBRequest<undefined>,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB refused'))
    })
  } finally {
    database.close()
  }
}
