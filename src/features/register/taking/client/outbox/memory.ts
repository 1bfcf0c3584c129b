import { isUnsent } from './entry.ts'
import type { Entry, OutboxStore } from './entry.ts'

/** An outbox that lasts as long as the page: where the browser keeps nothing (a private window, no secure connection). */
export function memoryStore(): OutboxStore {
  const entries = new Map<string, Entry>()
  const of = (personId: number) => [...entries.values()].filter((entry) => entry.personId === personId)
  return {
    list: async (personId) => of(personId).sort((a, b) => a.keptAt - b.keptAt),
    put: async (entry) => void entries.set(entry.requestId, entry),
    remove: async (requestId) => void entries.delete(requestId),
    countUnsent: async (personId) => of(personId).filter(isUnsent).length,
    empty: async (personId) => of(personId).forEach(({ requestId }) => entries.delete(requestId)),
  }
}
