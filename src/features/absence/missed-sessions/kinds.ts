import { sql, type Sql } from '#server/db/rows.ts'

/** What a session may be chosen for: how it counts, or that somebody came late to it. */
export const KINDS = {
  missed: { label: 'missed', holds: sql`m.stat_class in ('authorised', 'unauthorised')` },
  authorised: { label: 'missed, authorised', holds: sql`m.stat_class = 'authorised'` },
  unauthorised: { label: 'missed, unauthorised', holds: sql`m.stat_class = 'unauthorised'` },
  late: { label: 'late', holds: sql`app.lateness(m.code) is not null` },
  lateBeforeClose: { label: 'late, register open', holds: sql`app.lateness(m.code) = 'beforeClose'` },
  lateAfterClose: { label: 'late, register closed', holds: sql`app.lateness(m.code) = 'afterClose'` },
} as const satisfies Record<string, { label: string; holds: Sql }>

export type Kind = keyof typeof KINDS

export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]]
