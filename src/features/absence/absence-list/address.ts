import { z } from 'zod'
import { isLocalDate, localDate } from '#domain/index.ts'
import {
  attendanceAddress,
  filterOf,
  filterParams,
  type Filter,
  type Period,
  type Search,
} from '#features/absence/period/queries.ts'

export const PAGE_SIZE = 25

export const BANDS = {
  severe: 'Severely absent',
  persistent: 'Persistently absent',
  atRisk: 'Nearly: at risk',
  all: 'Everybody',
} as const

/** Three ways to count who misses a tenth of sessions: by all absence, or by one kind alone. */
export const VIEWS = {
  all: 'All absence',
  authorised: 'Authorised only',
  unauthorised: 'Unauthorised only',
} as const

export const MOVEMENTS = {
  new: 'New since then',
  back: 'No longer',
  worse: 'Worse',
  better: 'Better',
} as const

/** What most of a pupil's absence is. */
export const MIXES = {
  illness: 'Mostly illness and appointments',
  authorised: 'Mostly other authorised',
  holiday: 'Mostly holiday',
  unauthorised: 'Mostly other unauthorised',
} as const

export const SORTS = [
  'name',
  'group',
  'attendance',
  'missed',
  'authorised',
  'unauthorised',
  'lateBeforeClose',
  'lateAfterClose',
  'canMiss',
] as const

const keysOf = <Key extends string>(record: Record<Key, string>) => Object.keys(record) as [Key, ...Key[]]

const schema = z.object({
  band: z.enum(keysOf(BANDS)).catch('persistent'),
  view: z.enum(keysOf(VIEWS)).catch('all'),
  movement: z.enum(keysOf(MOVEMENTS)).optional().catch(undefined),
  mix: z.enum(keysOf(MIXES)).optional().catch(undefined),
  since: z.string().refine(isLocalDate).transform(localDate).optional().catch(undefined),
  sort: z.enum(SORTS).catch('attendance'),
  order: z.enum(['ascending', 'descending']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type AbsenceQuery = z.infer<typeof schema> & { filter: Filter }

/** What an address asks of the list. Values that make no sense are ignored. */
export function absenceQuery(search: Search): AbsenceQuery {
  const found = schema.parse({
    band: undefined,
    view: undefined,
    sort: undefined,
    page: undefined,
    ...search,
  })
  // Figures such as lateness link here with only a sort order, and are about everybody.
  const band = search['band'] === undefined && search['sort'] !== undefined ? 'all' : found.band
  return { ...found, band, filter: filterOf(search) }
}

/** Which way round a column is first sorted: names and attendance upwards, counts from the largest. */
export const orderOf = ({ sort, order }: Pick<AbsenceQuery, 'sort' | 'order'>) =>
  order ?? (['name', 'group', 'attendance', 'canMiss'].includes(sort) ? 'ascending' : 'descending')

type Shown = { school: { urn: number }; period: Period; query: AbsenceQuery }

/**
 * The address of the list, or of its file, with some of it changed; any change but of the page begins at the first page.
 */
export function absenceAddress(
  { school, period, query }: Shown,
  change: Partial<AbsenceQuery> = {},
  path: '/pupils' | '/pupils/file' = '/pupils',
): string {
  const { band, view, movement, mix, since, sort, order, page, filter } = { ...query, page: 1, ...change }
  const more: [string, string][] = [['band', band], ...filterParams(filter)]
  if (view !== 'all') more.push(['view', view])
  if (movement) more.push(['movement', movement])
  if (mix) more.push(['mix', mix])
  if (since) more.push(['since', since])
  if (sort !== 'attendance') more.push(['sort', sort])
  if (order) more.push(['order', order])
  if (page > 1) more.push(['page', String(page)])
  return attendanceAddress(school.urn, path, { period }, ...more)
}
