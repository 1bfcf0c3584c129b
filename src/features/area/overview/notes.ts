import type { AreaSchool } from '#features/area/period/queries.ts'
import { shortDate } from '#ui/format.ts'

/** What a reader has to know about a school to understand its figures; nothing for most schools. */
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
