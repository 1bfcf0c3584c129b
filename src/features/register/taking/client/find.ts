import { beginsLike } from '#ui/find-text.ts'

/** The next row, from `from` on and then from the top, of which a part of the name begins so; -1 when none does. */
export function findName(names: string[], letters: string, from: number): number {
  const order = names.map((_, step) => (from + step) % names.length)
  return order.find((index) => beginsLike(names[index] ?? '', letters)) ?? -1
}
