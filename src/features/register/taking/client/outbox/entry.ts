import type { SaveReply, SaveRequest } from '../../contract.ts'

/**
 * How a kept register stands: just kept, waiting for the network, waiting for its author to sign in again, or answered
 * with something to look at.
 */
export type EntryState = 'kept' | 'waiting' | 'signed-out' | 'look'

/** A finished register on this device. It holds pupils by number and never a name. */
export type Entry = {
  requestId: string
  personId: number
  groupId: number
  /** The group as its author knows it, e.g. "3B". */
  label: string
  /** Order of keeping: milliseconds. */
  keptAt: number
  request: SaveRequest
  state: EntryState
  reply: SaveReply | null
  message: string
}

export const isUnsent = ({ state }: Pick<Entry, 'state'>): boolean => state !== 'look'

/** Where entries are kept. Everything is by person: nobody's store gives another's. */
export type OutboxStore = {
  /** A person's entries, oldest first. */
  list: (personId: number) => Promise<Entry[]>
  put: (entry: Entry) => Promise<void>
  remove: (requestId: string) => Promise<void>
  countUnsent: (personId: number) => Promise<number>
  empty: (personId: number) => Promise<void>
}

/** What became of one attempt to send. */
export type Outcome =
  | { kind: 'answered'; reply: SaveReply }
  /** No network, or a server that cannot answer now: to be tried again. */
  | { kind: 'away' }
  | { kind: 'signed-out' }
  /** Signed in as somebody this register is not by: kept for its author's other position. */
  | { kind: 'not-author'; message: string }
  | { kind: 'refused'; message: string }

/**
 * A later saving of the same register, told of the revisions an earlier one wrote: without them the author's own marks
 * would look like somebody else's.
 */
export function rebased(later: Entry, sent: SaveRequest, reply: SaveReply): Entry {
  const { urn, date, session, marks } = later.request
  if (urn !== sent.urn || date !== sent.date || session !== sent.session) return later
  const written = new Map(reply.written)
  const seen = marks.map((mark) => ({ ...mark, seen: written.get(mark.pupilId) ?? mark.seen }))
  return { ...later, request: { ...later.request, marks: seen } }
}
