const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The next row whose name, or a part of it, begins with these letters, from a place on and round; -1 when none does. */
export function findName(names: string[], letters: string, from: number): number {
  const sought = plain(letters.trim())
  if (!sought) return -1
  const begins = (name: string) =>
    plain(name).startsWith(sought) ||
    plain(name)
      .split(/[\s,'’-]+/)
      .some((part) => part.startsWith(sought))
  const order = names.map((_, step) => (from + step) % names.length)
  return order.find((index) => begins(names[index] ?? '')) ?? -1
}
