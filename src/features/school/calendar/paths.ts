import type { CalendarEdit } from './edit.ts'
import type { Entry } from './plan.ts'

/** The calendar of a year; `saved` says how many marks a change just amended. */
export function calendarPath(urn: number, year: number, { saved }: { saved?: number } = {}): string {
  const query = new URLSearchParams({ year: String(year) })
  if (saved !== undefined) query.set('saved', String(saved))
  return `/schools/${urn}/calendar?${query}`
}

/** What a change affects, before it is made. The change travels in the address, so the page works without JavaScript. */
export function reviewPath(urn: number, edit: CalendarEdit): string {
  return `/schools/${urn}/calendar/review?${new URLSearchParams({ edit: JSON.stringify(edit) })}`
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

/** The session times of a school; `edit` is the page on which new ones are set, for the whole school or one year group. */
export function timesPath(urn: number, edit?: { yearGroup: number }): string {
  const path = `/schools/${urn}/calendar/times`
  return edit ? `${path}/new?${new URLSearchParams({ for: String(edit.yearGroup) })}` : path
}

/** Where a line of the year is changed: its entry, the bank holidays, or the half terms together. */
export function linePath(urn: number, year: number, entry: Entry | null): string {
  if (!entry) return editPath(urn, 'half-terms', year)
  if (entry.kind === 'bank_holiday') return editPath(urn, 'bank-holidays', year)
  return editPath(urn, 'entry', year, { key: entry.key })
}
