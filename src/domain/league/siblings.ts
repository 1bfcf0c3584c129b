/** That a pupil lives with a contact. */
export type LivesWith = { pupil: number; contact: number }

/**
 * The brothers and sisters among pupils: those who live with the same contact, and those who live with one of theirs.
 * Takes each pupil's contacts; gives those who have any, together, in ascending order.
 */
export function siblingsOf(homes: readonly LivesWith[]): number[][] {
  const above = new Map<number, number>()
  const headOf = (pupil: number): number => {
    const next = above.get(pupil) ?? pupil
    return next === pupil ? pupil : headOf(next)
  }
  for (const own of Map.groupBy(homes, ({ contact }) => contact).values()) {
    const [first, ...others] = own
    for (const { pupil } of others) {
      const [a, b] = [headOf(first?.pupil ?? pupil), headOf(pupil)]
      above.set(Math.max(a, b), Math.min(a, b))
    }
  }
  const pupils = [...new Set(homes.map(({ pupil }) => pupil))].sort((a, b) => a - b)
  return [...Map.groupBy(pupils, headOf).values()].filter((siblings) => siblings.length > 1)
}
