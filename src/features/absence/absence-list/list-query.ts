import { z } from 'zod'
import { isLocalDate, localDate } from '#domain/index.ts'
import { periodParams } from '#features/absence/period/address.ts'
import { filterOf, filterParams, type Filter } from '#features/absence/period/filter.ts'
import type { Period, Search } from '#features/absence/period/period.ts'

export const PAGE_SIZE = 25

export const BANDS = {
  severe: 'Severely absent',
  persistent: 'Persistently absent',
  atRisk: 'Nearly: at risk',
  all: 'Everybody',
} as const

/** Three ways to look at persistence: a tenth of sessions missed of all kinds, or of one kind alone. */
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

export type ListQuery = z.infer<typeof schema> & { filter: Filter }

/** What an address asks of the list; what makes no sense in it is as if it were not there. */
export function listQuery(search: Search): ListQuery {
  const found = schema.parse({
    band: undefined,
    view: undefined,
    sort: undefined,
    page: undefined,
    ...search,
  })
  // Who came late is asked of everybody, unless the address says otherwise.
  const band = search['band'] === undefined && search['sort'] !== undefined ? 'all' : found.band
  return { ...found, band, filter: filterOf(search) }
}

/** Which way round a column is first sorted: names and attendance from the start, counts from the most. */
export const orderOf = ({ sort, order }: Pick<ListQuery, 'sort' | 'order'>) =>
  order ?? (['name', 'group', 'attendance', 'canMiss'].includes(sort) ? 'ascending' : 'descending')

/** The address of the list with some of it changed; a change of anything but the page begins at the first. */
export function listAddress(
  base: string,
  period: Period,
  query: ListQuery,
  change: Partial<ListQuery>,
): string {
  const { band, view, movement, mix, since, sort, order, page, filter } = { ...query, page: 1, ...change }
  const search = new URLSearchParams([...periodParams(period), ['band', band], ...filterParams(filter)])
  if (view !== 'all') search.set('view', view)
  if (movement) search.set('movement', movement)
  if (mix) search.set('mix', mix)
  if (since) search.set('since', since)
  if (sort !== 'attendance') search.set('sort', sort)
  if (order) search.set('order', order)
  if (page > 1) search.set('page', String(page))
  return `${base}?${search}`
}
