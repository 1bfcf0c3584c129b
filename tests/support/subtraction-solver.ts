/** A cell that somebody wants to know, with all they know of it at first. */
export type Bounds = { least: number; most: number }

/** What is known of several cells together: the sum of each times its factor lies between two numbers. */
export type Fact = { of: [cell: string, factor: number][]; least: number; most: number }

export type Puzzle = { cells: Map<string, Bounds>; facts: Fact[] }

export const equals = (of: Fact['of'], value: number): Fact => ({ of, least: value, most: value })

/**
 * Everything that follows about whole numbers from the facts: bounds are carried through every fact until nothing more
 * follows, then each bound of each cell is tried, and given up where it contradicts. Gives the cells' last bounds, or
 * null when the facts contradict each other.
 */
export function solve({ cells, facts }: Puzzle): Map<string, Bounds> | null {
  const byCell = Map.groupBy(
    facts.flatMap((fact) => fact.of.map(([cell]) => ({ cell, fact }))),
    ({ cell }) => cell,
  )
  const factsOf = (cell: string) => (byCell.get(cell) ?? []).map(({ fact }) => fact)
  const state = new Map([...cells].map(([cell, bounds]) => [cell, { ...bounds }]))
  if (!propagate(state, facts, factsOf)) return null

  let narrowed = true
  while (narrowed) {
    narrowed = false
    for (const [cell, bounds] of state) {
      for (const end of ['least', 'most'] as const) {
        while (bounds.least < bounds.most) {
          const trial = new Map([...state].map(([name, b]) => [name, { ...b }]))
          trial.set(cell, { least: bounds[end], most: bounds[end] })
          if (propagate(trial, factsOf(cell), factsOf)) break
          bounds[end] += end === 'least' ? 1 : -1
          narrowed = true
          if (!propagate(state, factsOf(cell), factsOf)) return null
        }
      }
    }
  }
  return state
}

function propagate(state: Map<string, Bounds>, first: Fact[], factsOf: (cell: string) => Fact[]): boolean {
  const queue = new Set(first)
  for (const fact of queue) {
    queue.delete(fact)
    const ends = fact.of.map(([cell, factor]) => {
      const { least, most } = state.get(cell)!
      return factor > 0 ? [factor * least, factor * most] : [factor * most, factor * least]
    })
    const low = ends.reduce((sum, [end]) => sum + end!, 0)
    const high = ends.reduce((sum, [, end]) => sum + end!, 0)
    if (low > fact.most || high < fact.least) return false
    for (const [n, [cell, factor]] of fact.of.entries()) {
      const bounds = state.get(cell)!
      const from = fact.least - (high - ends[n]![1]!)
      const to = fact.most - (low - ends[n]![0]!)
      const least = Math.max(bounds.least, Math.ceil(factor > 0 ? from / factor : to / factor))
      const most = Math.min(bounds.most, Math.floor(factor > 0 ? to / factor : from / factor))
      if (least > most) return false
      if (least === bounds.least && most === bounds.most) continue
      state.set(cell, Object.assign(bounds, { least, most }))
      for (const touched of factsOf(cell)) queue.add(touched)
    }
  }
  return true
}
