import type { Search } from '#server/search.ts'
import type { LogAsked } from './sql.ts'

/** Whose and which entries an address asks for; what makes no sense in it is left out. */
export function logAsked({ person, what, page }: Search): LogAsked {
  return {
    person: numberIn(person, 2 ** 31 - 1),
    what: typeof what === 'string' && what !== '' ? what : null,
    page: numberIn(page, 100_000) ?? 1,
  }
}

/** The address of a page of the log, of whom and what is asked for. */
export function logPath(urn: number, { person, what, page }: LogAsked): string {
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
