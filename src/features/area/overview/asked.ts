import { z } from 'zod'
import { listOf, type AskedOf } from '#server/list-of.ts'
import type { SortDirection } from '#ui/table.tsx'
import { MEASURE_IDS, MEASURES } from './measures.ts'
import type { SchoolLine } from './side-by-side.ts'

/** By what schools can be grouped. */
export const GROUPINGS = ['phase', 'kind', 'district'] as const

const text = z.string().min(1).max(60).optional()

/** Schools side by side, as an address asks for them: which, of which period, in which order. */
export const schoolsList = listOf({
  filter: {
    period: text,
    year: text,
    phase: text,
    kind: text,
    district: text,
    by: z.enum(GROUPINGS).optional(),
    authority: text,
    mine: z.literal('yes').optional(),
    look: z.literal('yes').optional(),
  },
  sort: { by: ['name', ...MEASURE_IDS], order: 'ascending' },
  pageSize: 40,
})

export type SchoolsAsked = AskedOf<typeof schoolsList>

/**
 * The schools an address asks for, in its order. If it asks for none, an officer's own schools come first, then those
 * that need a look.
 */
export function chosenSchools(schools: readonly SchoolLine[], query: SchoolsAsked): SchoolLine[] {
  const chosen = schools.filter(
    (school) =>
      (query.phase === undefined || school.phase === query.phase) &&
      (query.kind === undefined || school.kind === query.kind) &&
      (query.district === undefined || school.district === query.district) &&
      (query.authority === undefined || school.authority === query.authority) &&
      (query.mine === undefined || school.mine) &&
      (query.look === undefined || school.looks.length > 0),
  )
  const { sort, order } = query
  if (sort === undefined) return chosen.toSorted((a, b) => rank(a) - rank(b))
  if (sort === 'name') return order === 'ascending' ? chosen : chosen.toReversed()
  return chosen.toSorted((a, b) => compare(MEASURES[sort].of(a), MEASURES[sort].of(b), order))
}

const rank = ({ mine, looks }: SchoolLine) => (mine ? 0 : 2) + (looks.length > 0 ? 0 : 1)

function compare(a: number | null, b: number | null, order: SortDirection): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return order === 'ascending' ? a - b : b - a
}
