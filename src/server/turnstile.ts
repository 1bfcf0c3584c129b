import { Busy } from './refusal.ts'

type Turnstile = {
  /** How much of this work is done at once, and how much more may wait. */
  atOnce: number
  waiting: number
  /** What anybody else is told. */
  full: string
}

type State = { inside: number; queue: (() => void)[] }

// One a process and kind of work, however many bundles of the server hold this file.
const held = globalThis as typeof globalThis & { rollbookTurnstiles?: Map<string, State> }

function stateOf(name: string): State {
  held.rollbookTurnstiles ??= new Map()
  const state = held.rollbookTurnstiles.get(name) ?? { inside: 0, queue: [] }
  held.rollbookTurnstiles.set(name, state)
  return state
}

/**
 * Keeps heavy work of one kind from taking the whole server. Takes the kind's name; gives a function that does a piece of
 * it when there is room, in the order asked. Refuses (Busy) when too many wait already.
 */
export function turnstile(name: string, { atOnce, waiting, full }: Turnstile) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const state = stateOf(name)
    if (state.inside < atOnce) state.inside++
    else if (state.queue.length < waiting) await new Promise<void>((enter) => state.queue.push(enter))
    else throw new Busy(full)
    try {
      return await work()
    } finally {
      const next = state.queue.shift()
      if (next) next()
      else state.inside--
    }
  }
}

/** How much is being done and waiting now, by kind of work. */
export const turnstiles = (): { name: string; inside: number; waiting: number }[] =>
  [...(held.rollbookTurnstiles ?? [])].map(([name, { inside, queue }]) => ({
    name,
    inside,
    waiting: queue.length,
  }))
