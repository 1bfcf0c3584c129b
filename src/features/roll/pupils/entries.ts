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

/** What the admission register is made of. */
export type Entity = keyof typeof TABLES

export const tableOf = (entity: Entity): Sql => TABLES[entity]

/** An entry of the admission register as the database's one door takes it. */
export type Entry = {
  entity: Entity
  id?: number
  as?: string
  seen?: Record<string, unknown>
  values: Record<string, unknown>
}

/** A new entry, or with `id` a change of one, refused where it is no longer as it was `seen`. */
export const entryOf = (
  entity: Entity,
  values: Entry['values'],
  more: Pick<Entry, 'id' | 'as' | 'seen'> = {},
): Entry => ({ entity, values, ...more })
