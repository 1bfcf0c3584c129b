import { academicYearOf, type LocalDate } from '#domain/index.ts'

/** What an address says: one text a name, the first of several. */
export type Query = Record<string, string | string[] | undefined>

/** One answer in an address, or '' when it is not there. */
export function textOf(query: Query, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The academic year an address asks for; the present one when it asks for none, or for no year at all. */
export function yearOf(query: Query, today: LocalDate): number {
  const text = textOf(query, 'year')
  return /^20\d\d$/.test(text) ? Number(text) : academicYearOf(today)
}
