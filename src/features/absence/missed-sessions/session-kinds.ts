import { sql, type Sql } from '#server/db/rows.ts'

/** The kinds of session that may be listed: by how they count, or because somebody came late. */
export const SESSION_KINDS = {
  missed: { label: 'missed', holds: sql`m.stat_class in ('authorised', 'unauthorised')` },
  authorised: { label: 'missed, authorised', holds: sql`m.stat_class = 'authorised'` },
  unauthorised: { label: 'missed, unauthorised', holds: sql`m.stat_class = 'unauthorised'` },
  late: { label: 'late', holds: sql`app.lateness(m.code) is not null` },
  lateBeforeClose: { label: 'late, register open', holds: sql`app.lateness(m.code) = 'beforeClose'` },
  lateAfterClose: { label: 'late, register closed', holds: sql`app.lateness(m.code) = 'afterClose'` },
} as const satisfies Record<string, { label: string; holds: Sql }>

export type SessionKind = keyof typeof SESSION_KINDS

export const SESSION_KIND_IDS = Object.keys(SESSION_KINDS) as [SessionKind, ...SessionKind[]]
