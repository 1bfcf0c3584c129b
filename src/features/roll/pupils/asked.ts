import { z } from 'zod'
import { anId } from '#server/fields.ts'
import { listOf, type AskedOf } from '#server/list-of.ts'

const SORTS = ['name', 'year', 'attendance', 'absent'] as const
export type PupilSort = (typeof SORTS)[number]

/** The pupils of a school, as an address asks for them. */
export const pupilsList = listOf({
  filter: {
    q: z.string().trim().max(60).default(''),
    year: z.coerce.number().int().min(-1).max(14).optional(),
    group: anId.optional(),
    status: z.enum(['current', 'left', 'coming']).default('current'),
  },
  sort: { by: SORTS, usual: 'name', order: 'ascending' },
  pageSize: 50,
})

export type PupilsAsked = AskedOf<typeof pupilsList>
