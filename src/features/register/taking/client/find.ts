import { findsText } from '#domain/index.ts'

/** The next row, from `from` on and then from the top, that is found by what was typed; -1 when none is. */
export function findName(names: string[], letters: string, from: number): number {
  const order = names.map((_, step) => (from + step) % names.length)
  return order.find((index) => findsText(names[index] ?? '', letters)) ?? -1
}
