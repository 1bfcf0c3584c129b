import { sql, type Sql } from '#server/db/rows.ts'

const TABLES = {
  pupil: sql`pupil`,
  pupil_name: sql`pupil_name`,
  pupil_address: sql`pupil_address`,
  contact: sql`contact`,
  pupil_contact: sql`pupil_contact`,
  enrolment: sql`enrolment`,
  session_pattern: sql`session_pattern`,
  pupil_year_group: sql`pupil_year_group`,
  pupil_group: sql`pupil_group`,
  pupil_characteristic: sql`pupil_characteristic`,
  registration_group: sql`registration_group`,
} satisfies Record<string, Sql>

/** The kinds of entries of the admission register, by their tables. */
export type Entity = keyof typeof TABLES

export const tableOf = (entity: Entity): Sql => TABLES[entity]

/** An entry of the admission register, as app.write_entries takes it. */
export type Entry = {
  entity: Entity
  id?: number
  as?: string
  seen?: Record<string, unknown>
  values: Record<string, unknown>
}

/**
 * A new entry; with `id` a change of one, refused when it is no longer as it was `seen`. A new entry named `as` gives
 * its number to later entries of the same writing, which name it with an @: `pupil_id: '@pupil'`.
 */
export const entryOf = (
  entity: Entity,
  values: Entry['values'],
  more: Pick<Entry, 'id' | 'as' | 'seen'> = {},
): Entry => ({ entity, values, ...more })

/** Ends an entry on a day. */
export const endOf = (
  entity: Entity,
  to: string,
  which: { id: number; seen?: Record<string, unknown> },
): Entry => entryOf(entity, { to_date: to }, which)
