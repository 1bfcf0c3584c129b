import type { Filter } from './queries.ts'

type Asked = Record<string, string | string[] | undefined>

/** The filter that an address asks for; whatever it cannot mean is left out. */
export function readFilter({ person, what, page }: Asked): Filter {
  return {
    person: numberIn(person, 2 ** 31 - 1),
    what: typeof what === 'string' && what !== '' ? what : null,
    page: numberIn(page, 100_000) ?? 1,
  }
}

/** The address of a page of the log under a filter. */
export function logPath(urn: number, { person, what, page }: Filter): string {
  const asked = new URLSearchParams()
  if (person !== null) asked.set('person', String(person))
  if (what !== null) asked.set('what', what)
  if (page > 1) asked.set('page', String(page))
  return `/schools/${urn}/access-log${asked.size > 0 ? `?${asked}` : ''}`
}

function numberIn(text: string | string[] | undefined, most: number): number | null {
  const number = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}
