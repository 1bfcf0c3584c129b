import { z } from 'zod'
import { listOf, type AskedOf } from '#server/list-of.ts'
import { GROUND_IDS } from './grounds.ts'

/** The children of the virtual school, as an address asks for them. */
export const childrenList = listOf({
  filter: {
    ground: z.enum(GROUND_IDS).optional(),
    band: z.enum(['severe', 'persistent', 'atRisk']).optional(),
  },
  sort: { by: ['name', 'school', 'attendance', 'missed'], usual: 'attendance', order: 'ascending' },
  pageSize: 50,
})

export type ChildrenAsked = AskedOf<typeof childrenList>
