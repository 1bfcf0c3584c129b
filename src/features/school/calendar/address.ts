import { academicYearOf, type LocalDate } from '#domain/index.ts'
import { searchText, type Search } from '#server/address.ts'
import type { CalendarEntry } from './plan.ts'

/** The academic year an address asks for; the present one when it asks for none, or for no year at all. */
export function yearAsked(search: Search, today: LocalDate): number {
  const text = searchText(search, 'year')
  return /^20\d\d$/.test(text) ? Number(text) : academicYearOf(today)
}

/** The calendar of a year; `saved` says how many marks a change just amended. */
export function calendarPath(urn: number, year: number, { saved }: { saved?: number } = {}): string {
  const query = new URLSearchParams({ year: String(year) })
  if (saved !== undefined) query.set('saved', String(saved))
  return `/schools/${urn}/calendar?${query}`
}

/** A page on which one thing of a year is changed. */
export function editPath(
  urn: number,
  page: 'half-terms' | 'bank-holidays' | 'entry' | 'copy',
  year: number,
  query: Record<string, string> = {},
): string {
  return `/schools/${urn}/calendar/${page}?${new URLSearchParams({ year: String(year), ...query })}`
}

/** The page on which a line of the year is changed: its entry, the bank holidays, or all half terms. */
export function linePath(urn: number, year: number, entry: CalendarEntry | null): string {
  if (!entry) return editPath(urn, 'half-terms', year)
  if (entry.kind === 'bank_holiday') return editPath(urn, 'bank-holidays', year)
  return editPath(urn, 'entry', year, { key: entry.key })
}
