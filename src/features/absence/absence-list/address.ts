import { z } from 'zod'
import { isUsableDate, localDate } from '#domain/index.ts'
import {
  attendanceAddress,
  filterOf,
  filterParams,
  type Filter,
  type Period,
} from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import { listOf, type AskedOf } from '#server/list-of.ts'

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
  worse: 'Worse, new among them',
  better: 'Better',
} as const

/** What most of a pupil's absence is. */
export const MIXES = {
  illness: 'Mostly illness and appointments',
  authorised: 'Mostly other authorised',
  holiday: 'Mostly holiday',
  unauthorised: 'Mostly other unauthorised',
} as const

const SORTS = [
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

/** The list, but for whose absence and of which days: those are asked for alike on every page on attendance. */
export const absenceList = listOf({
  filter: {
    band: z.enum(keysOf(BANDS)).optional(),
    view: z.enum(keysOf(VIEWS)).default('all'),
    movement: z.enum(keysOf(MOVEMENTS)).optional(),
    mix: z.enum(keysOf(MIXES)).optional(),
    since: z.string().refine(isUsableDate).transform(localDate).optional(),
  },
  sort: { by: SORTS, usual: 'attendance' },
  pageSize: 25,
})

export type AbsenceQuery = AskedOf<typeof absenceList> & { band: keyof typeof BANDS; filter: Filter }

/** What an address asks of the list. Values that make no sense are ignored. */
export function absenceQuery(search: Search): AbsenceQuery {
  const asked = absenceList.parse(search)
  // Figures such as lateness link here with only a sort order, and are about everybody.
  const usual = search['band'] === undefined && search['sort'] !== undefined ? 'all' : 'persistent'
  return { ...asked, band: asked.band ?? usual, filter: filterOf(search) }
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
  return attendanceAddress(
    school.urn,
    path,
    { period },
    ['band', change.band ?? query.band],
    ...filterParams(change.filter ?? query.filter),
    ...absenceList.said(query, change),
  )
}
