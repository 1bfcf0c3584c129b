import { z } from 'zod'
import { anId } from '#server/fields.ts'
import { LATE_BAND_IDS } from '#features/absence/patterns/queries.ts'
import { attendanceAddress, type Filter, type Period } from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import { SESSION_KIND_IDS } from './session-kinds.ts'

export const PAGE_SIZE = 50

const schema = z.object({
  slot: z.string().optional().catch(undefined),
  kind: z.enum(SESSION_KIND_IDS).optional().catch(undefined),
  code: z.string().max(2).optional().catch(undefined),
  minutes: z.enum(LATE_BAND_IDS).optional().catch(undefined),
  pupil: anId.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10000).catch(1),
})

export type SessionsQuery = z.infer<typeof schema>

/** Which sessions an address asks for. Values that make no sense are ignored. */
export const sessionsQuery = (search: Search): SessionsQuery => schema.parse({ page: undefined, ...search })

const SAID = ['slot', 'kind', 'code', 'minutes', 'pupil'] as const

type Shown = { school: { urn: number }; period: Period; filter: Filter; query: SessionsQuery }

/** The address of a page of these sessions, or of their file. */
export function sessionsAddress(
  { school, period, filter, query }: Shown,
  page = 1,
  path: '/sessions' | '/sessions/file' = '/sessions',
): string {
  const said = SAID.flatMap((key): [string, string][] => {
    const value = query[key]
    return value === undefined ? [] : [[key, String(value)]]
  })
  if (page > 1) said.push(['page', String(page)])
  return attendanceAddress(school.urn, path, { period, filter }, ...said)
}
