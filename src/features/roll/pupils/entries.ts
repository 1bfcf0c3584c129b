import type { Entity } from '#domain/index.ts'
import { raw, type Sql } from '#server/db/rows.ts'

export type { Entity }

/** Each kind of entry is a table of the same name. */
export const tableOf = (entity: Entity): Sql => raw(entity)

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
