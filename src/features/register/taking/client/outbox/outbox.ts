import type { SaveRequest } from '../../contract.ts'
import { isUnsent, rebased } from './entry.ts'
import type { Entry, Outcome, OutboxStore } from './entry.ts'

export type Sent = { requestId: string; outcome: Outcome }

type Ports = {
  personId: number
  /** The position this person is working in: only what was taken in it can be sent now. */
  membershipId: number
  store: OutboxStore
  send: (request: SaveRequest) => Promise<Outcome>
  /** Runs work while no other tab runs it for this person. */
  alone: (work: () => Promise<void>) => Promise<void>
  now: () => number
  /** Hears of every attempt, and with null of any other change. */
  tell: (sent: Sent | null) => void
}

export type Outbox = {
  keep: (request: SaveRequest, groupId: number, label: string) => Promise<void>
  flush: () => Promise<void>
  list: () => Promise<Entry[]>
  forget: (requestId: string) => Promise<void>
}

/**
 * The registers a person has finished on this device. Each is kept before it is sent and leaves only when the server
 * has answered for it; what the answer asks somebody to look at stays until it was looked at. Sending goes in order,
 * stops at the first that cannot be sent, and happens in one tab at a time.
 */
export function createOutbox({ personId, membershipId, store, send, alone, now, tell }: Ports): Outbox {
  async function sendAll() {
    for (const { requestId } of await store.list(personId)) {
      // Read again: the answer to an earlier one may have changed it.
      const entry = (await store.list(personId)).find((each) => each.requestId === requestId)
      if (!entry || !isUnsent(entry) || entry.request.membershipId !== membershipId) continue
      const outcome = await send(entry.request)
      await settle(entry, outcome)
      tell({ requestId, outcome })
      if (outcome.kind === 'away' || outcome.kind === 'signed-out') return
    }
  }

  async function settle(entry: Entry, outcome: Outcome) {
    if (outcome.kind === 'away') return store.put({ ...entry, state: 'waiting' })
    if (outcome.kind === 'signed-out') return store.put({ ...entry, state: 'signed-out' })
    if (outcome.kind === 'not-author')
      return store.put({ ...entry, state: 'waiting', message: outcome.message })
    if (outcome.kind === 'refused') return store.put({ ...entry, state: 'look', message: outcome.message })

    const { reply } = outcome
    for (const later of await store.list(personId)) {
      if (isUnsent(later) && later.requestId !== entry.requestId)
        await store.put(rebased(later, entry.request, reply))
    }
    if (reply.stale.length + reply.refused.length === 0) return store.remove(entry.requestId)
    return store.put({ ...entry, state: 'look', reply, message: '' })
  }

  return {
    async keep(request, groupId, label) {
      const { requestId } = request
      const entry = { requestId, personId, groupId, label, keptAt: now(), request }
      await store.put({ ...entry, state: 'kept', reply: null, message: '' })
      tell(null)
    },
    flush: () => alone(sendAll),
    list: () => store.list(personId),
    async forget(requestId) {
      await store.remove(requestId)
      tell(null)
    },
  }
}

/** How long to wait before trying again, in milliseconds: 4 seconds, doubling to 5 minutes, spread so that a school does not come back all at once. */
export function retryDelay(attempt: number, random: number): number {
  return Math.min(4000 * 2 ** attempt, 300_000) * (0.75 + random / 2)
}
