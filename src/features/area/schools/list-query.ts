import { z } from 'zod'
import type { SortDirection } from '#ui/table.tsx'
import { type Search } from './period.ts'
import { shareOf, type SchoolLine } from './overview.ts'

export const PAGE_SIZE = 40

/** What schools may be put in order by: a number, larger meaning more of it; null stands last. */
export const MEASURES = {
  attendance: { label: 'Attendance', unit: 'percent', of: ({ attendance }: SchoolLine) => attendance },
  attendanceChange: {
    label: 'Change in attendance',
    unit: 'points',
    of: (school: SchoolLine) => school.attendanceChange,
  },
  aboveNational: {
    label: 'Beside the national figure',
    unit: 'points',
    of: (school: SchoolLine) => school.aboveNational,
  },
  authorised: {
    label: 'Authorised absence',
    unit: 'percent',
    of: (school: SchoolLine) => ofSessions(school, 'authorised'),
  },
  unauthorised: {
    label: 'Unauthorised absence',
    unit: 'percent',
    of: (school: SchoolLine) => ofSessions(school, 'unauthorised'),
  },
  persistent: {
    label: 'Persistently absent',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOf(standing, 'persistent'),
  },
  persistentChange: {
    label: 'Change in persistent absence',
    unit: 'points',
    of: (school: SchoolLine) => school.persistentChange,
  },
  severe: {
    label: 'Severely absent',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOf(standing, 'severe'),
  },
  atRisk: {
    label: 'At risk',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOf(standing, 'atRisk'),
  },
  late: {
    label: 'Late',
    unit: 'percent',
    of: ({ standing }: SchoolLine) =>
      standing && standing.possible > 0
        ? (standing.lateBeforeClose + standing.lateAfterClose) / standing.possible
        : null,
  },
  pupils: { label: 'Pupils', unit: 'count', of: ({ standing }: SchoolLine) => standing?.pupils ?? null },
  registers: {
    label: 'Registers missing today',
    unit: 'count',
    of: (school: SchoolLine) => (school.elsewhere ? null : school.registersMissing),
  },
} as const satisfies Record<
  string,
  { label: string; unit: 'percent' | 'points' | 'count'; of: (school: SchoolLine) => number | null }
>

export type MeasureId = keyof typeof MEASURES

const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

/** What schools are put together by. */
export const GROUPINGS = ['phase', 'kind', 'district'] as const

const text = z.string().min(1).max(60).optional().catch(undefined)

const schema = z.object({
  phase: text,
  kind: text,
  district: text,
  by: z.enum(GROUPINGS).optional().catch(undefined),
  authority: text,
  mine: z.literal('yes').optional().catch(undefined),
  look: z.literal('yes').optional().catch(undefined),
  sort: z
    .enum(['name', ...MEASURE_IDS])
    .optional()
    .catch(undefined),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  period: text,
  year: text,
})

/** Which schools an address asks for, of which period, in which order. */
export type AreaQuery = z.infer<typeof schema>

export const areaQuery = (search: Search): AreaQuery =>
  schema.parse({ order: undefined, page: undefined, ...search })

/** The address with some of it changed; a changed order or filter begins at the first page. */
export function areaAddress(base: string, query: AreaQuery, changed: Partial<AreaQuery> = {}): string {
  const all: AreaQuery = { ...query, page: 1, ...changed }
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...all, page: all.page > 1 ? all.page : undefined }))
    if (value !== undefined && (key !== 'order' || all.sort !== undefined)) search.set(key, String(value))
  return search.size === 0 ? base : `${base}?${search}`
}

/** The schools an address asks for, in its order: unasked, an officer's own first, then those that need a look. */
export function chosenSchools(schools: readonly SchoolLine[], query: AreaQuery): SchoolLine[] {
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

function ofSessions({ standing }: SchoolLine, kind: 'authorised' | 'unauthorised'): number | null {
  return standing && standing.possible > 0 ? standing[kind] / standing.possible : null
}
