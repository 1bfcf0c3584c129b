import { z } from 'zod'

const SORTS = ['name', 'year', 'attendance', 'absent'] as const
export type PupilSort = (typeof SORTS)[number]

const search = z.object({
  q: z.string().trim().max(60).catch(''),
  year: z.coerce.number().int().min(-1).max(14).optional().catch(undefined),
  group: z.coerce.number().int().positive().optional().catch(undefined),
  status: z.enum(['current', 'left', 'coming']).catch('current'),
  sort: z.enum(SORTS).catch('name'),
  order: z.enum(['ascending', 'descending']).catch('ascending'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** What the address of a list of pupils asks for; what it does not say is the usual. */
export type ListQuery = z.infer<typeof search>

export const PAGE_SIZE = 50

type Search = Record<string, string | string[] | undefined>

/** Reads the address. An empty choice is no choice. */
export function listQuery(params: Search): ListQuery {
  return search.parse(
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value === '' ? undefined : value])),
  )
}

/** The address of the list with some answers changed; a change of what is listed starts at its first page. */
export function listAddress(base: string, query: ListQuery, change: Partial<ListQuery>): string {
  const next = { ...query, page: 1, ...change }
  const usual: Partial<ListQuery> = { q: '', status: 'current', sort: 'name', order: 'ascending', page: 1 }
  const said = Object.entries(next).filter(([key, value]) => value !== usual[key as keyof ListQuery])
  const text = new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString()
  return text ? `${base}?${text}` : base
}
