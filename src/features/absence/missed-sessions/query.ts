import { z } from 'zod'
import type { Search } from '#features/absence/period/queries.ts'
import { LATE_BAND_IDS } from '#features/absence/patterns/queries.ts'
import { KIND_IDS } from './kinds.ts'

export const PAGE_SIZE = 50

const schema = z.object({
  slot: z.string().optional().catch(undefined),
  kind: z.enum(KIND_IDS).optional().catch(undefined),
  code: z.string().max(2).optional().catch(undefined),
  minutes: z.enum(LATE_BAND_IDS).optional().catch(undefined),
  pupil: z.coerce.number().int().positive().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10000).catch(1),
})

export type SessionsQuery = z.infer<typeof schema>

/** What an address asks of the sessions; what makes no sense in it is as if it were not there. */
export const sessionsQuery = (search: Search): SessionsQuery => schema.parse({ page: undefined, ...search })

const SAID = ['slot', 'kind', 'code', 'minutes', 'pupil'] as const

/** The same in an address, beside the period and whose sessions; the first page is not said. */
export function sessionsParams(query: SessionsQuery): [string, string][] {
  const said = SAID.flatMap((key): [string, string][] => {
    const value = query[key]
    return value === undefined ? [] : [[key, String(value)]]
  })
  return query.page > 1 ? [...said, ['page', String(query.page)]] : said
}
