import type { Entity } from '#domain/index.ts'
import { raw, type Sql } from '#server/db/rows.ts'

export type { Entity }

/** Each kind of entry is a table of the same name. */
export const tableOf = (entity: Entity): Sql => raw(entity)

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
