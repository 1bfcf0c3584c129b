import { yearGroupName, type LocalDate } from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'
import { isOpen, type Scope } from './queries.ts'

/** What was given: the group's name or the year's. */
export const scopeName = ({ group, year }: Scope): string =>
  group ?? (year === null ? '' : yearGroupName(year))

/** From when to when. */
export function span(from: LocalDate, to: LocalDate): string {
  if (to < from) return 'taken back'
  if (from === to) return `on ${shortDate(from)}`
  return isOpen(to) ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(to)}`
}
