import type { Entry } from './entry.ts'
import { isUnsent } from './entry.ts'

/** An entry as it lies on the device: nothing readable but whose it is, when, and whether it was sent. */
export type Sealed = {
  requestId: string
  personId: number
  keptAt: number
  unsent: boolean
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** A key that this device can use and nobody can read out of it. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** Locks an entry with its author's key, bound to its author's number. */
export async function seal(key: CryptoKey, entry: Entry): Promise<Sealed> {
  const { requestId, personId, keptAt } = entry
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(entry))
  const data = await crypto.subtle.encrypt(lock(iv, personId), key, text)
  return { requestId, personId, keptAt, unsent: isUnsent(entry), iv, data }
}

/** Unlocks an entry; null where the key is another's or the data were changed. */
export async function unseal(key: CryptoKey, { iv, data, personId }: Sealed): Promise<Entry | null> {
  try {
    const text = await crypto.subtle.decrypt(lock(iv, personId), key, data)
    return JSON.parse(new TextDecoder().decode(text)) as Entry
  } catch {
    return null
  }
}

const lock = (iv: Uint8Array<ArrayBuffer>, personId: number) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`person ${personId}`),
})
