/** Chance that is the same each time: a stream of numbers made from a name, so that no stream disturbs another. */
export type Chance = {
  /** At least 0, less than 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number
  /** True with this probability. */
  happens: (probability: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** Roughly normal: mean 0, deviation 1. */
  normal: () => number
}

/** A stream of its own for a name, such as "pupil 17 attendance". */
export function chance(name: string): Chance {
  let state = seedOf(name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

// FNV-1a.
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of `rollbook ${name}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
