import type { OutboxStore } from './entry.ts'
import { indexedDbStore } from './indexed-db.ts'
import { memoryStore } from './memory.ts'
import { createOutbox } from './outbox.ts'
import type { Outbox, Sent } from './outbox.ts'
import { sendRegister } from './send.ts'

type Listener = (sent: Sent | null) => void

const listeners = new Set<Listener>()
const outboxes = new Map<string, Outbox>()
const fallback = memoryStore()
let channel: BroadcastChannel | null = null

/** Whether a register can be kept here when the page is closed. */
export const isDurable = (): boolean => 'indexedDB' in window && window.isSecureContext

const store = (): OutboxStore => (isDurable() ? indexedDbStore : fallback)

/** The outbox of a person in one position, on this device. */
export function deviceOutbox(personId: number, membershipId: number): Outbox {
  const name = `${personId}:${membershipId}`
  const known = outboxes.get(name)
  if (known) return known
  const outbox = createOutbox({
    personId,
    membershipId,
    store: store(),
    send: sendRegister,
    alone: (work) => inOneTab(`rollbook-outbox-${personId}`, work),
    now: Date.now,
    tell: (sent) => {
      hear(sent)
      tabs()?.postMessage(sent)
    },
  })
  outboxes.set(name, outbox)
  return outbox
}

/** Calls back with every attempt to send, in this tab or another; gives what ends it. */
export function onOutbox(listener: Listener): () => void {
  tabs()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** How many finished registers of a person this device keeps unsent. */
export const countUnsent = (personId: number): Promise<number> => store().countUnsent(personId)

/** Removes all that this device keeps of a person, their key too. */
export async function emptyOutbox(personId: number): Promise<void> {
  await store().empty(personId)
  hear(null)
  tabs()?.postMessage(null)
}

/** A new request's id. Where the connection is not secure the browser has no randomUUID, but it has randomness. */
export function newRequestId(): string {
  if (window.isSecureContext) return crypto.randomUUID()

  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function hear(sent: Sent | null) {
  for (const listener of listeners) listener(sent)
}

function tabs(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel('rollbook-outbox')
  channel.onmessage = ({ data }: MessageEvent<Sent | null>) => hear(data)
  return channel
}

async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(name, work)
}
