import { z } from 'zod'
import { GROUND_IDS, type Ground } from './grounds.ts'

export const PAGE_SIZE = 50

export const BANDS = ['severe', 'persistent', 'atRisk'] as const

const schema = z.object({
  ground: z.enum(GROUND_IDS).optional().catch(undefined),
  band: z.enum(BANDS).optional().catch(undefined),
  sort: z.enum(['name', 'school', 'attendance', 'missed']).catch('attendance'),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type ListQuery = z.infer<typeof schema>

/** What the address asks for; what makes no sense in it is as if it were not there. */
export const listQuery = (search: Record<string, string | string[] | undefined>): ListQuery =>
  schema.parse({ sort: undefined, order: undefined, page: undefined, ...search })

/** The address of the list with some of it changed; a changed order or filter begins at the first page. */
export function listAddress(base: string, query: ListQuery, change: Partial<ListQuery>): string {
  const { ground, band, sort, order, page }: ListQuery = { ...query, page: 1, ...change }
  const search = new URLSearchParams()
  if (ground) search.set('ground', ground satisfies Ground)
  if (band) search.set('band', band)
  if (sort !== 'attendance') search.set('sort', sort)
  if (order !== 'ascending') search.set('order', order)
  if (page > 1) search.set('page', String(page))
  return search.size === 0 ? base : `${base}?${search}`
}
