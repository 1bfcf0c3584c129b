import { beginsLike } from '#ui/find-text.ts'

/** The next row whose name, or a part of it, begins with these letters, from a place on and round; -1 when none does. */
export function findName(names: string[], letters: string, from: number): number {
  const order = names.map((_, step) => (from + step) % names.length)
  return order.find((index) => beginsLike(names[index] ?? '', letters)) ?? -1
}
