import { shortDate } from '#ui/format.ts'
import type { AreaPeriod } from './period.ts'
import type { AreaSchool } from './queries.ts'

/** The days and the marks a figure of an area is from. */
export const periodWords = ({ name, from, to }: Pick<AreaPeriod, 'name' | 'from' | 'to'>): string =>
  `${name}, ${shortDate(from)} to ${shortDate(to)}, marks as they stand now`

/** What is to be known of a school before its figures are read; none for most. */
export function notesOf(
  school: Pick<AreaSchool, 'kind' | 'elsewhere' | 'heldFrom' | 'heldTo' | 'mine'>,
  period: { yearFrom: string; yearTo: string },
): string[] {
  const notes: string[] = []
  if (school.mine) notes.push('yours')
  if (school.kind === 'independent') notes.push('independent, with the registers it shares')
  if (school.elsewhere) notes.push('keeps its register elsewhere')
  if (school.heldFrom > period.yearFrom) notes.push(`here since ${shortDate(school.heldFrom)}`)
  if (school.heldTo < period.yearTo) notes.push(`here until ${shortDate(school.heldTo)}`)
  return notes
}
