import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'

/** An entry of the admission register as the database's one door takes it. */
export type Entry = {
  entity:
    | 'pupil'
    | 'pupil_name'
    | 'pupil_address'
    | 'contact'
    | 'pupil_contact'
    | 'enrolment'
    | 'session_pattern'
    | 'pupil_year_group'
    | 'pupil_group'
    | 'pupil_characteristic'
    | 'registration_group'
  id?: number
  as?: string
  seen?: Record<string, unknown>
  values: Record<string, unknown>
}

/** A new entry, or with `id` a change of one, refused where it is no longer as it was `seen`. */
export const entryOf = (
  entity: Entry['entity'],
  values: Entry['values'],
  more: Pick<Entry, 'id' | 'as' | 'seen'> = {},
): Entry => ({ entity, values, ...more })

const reply = z.object({ reply: z.object({ ids: z.record(z.string(), z.int()), changed: z.int() }) })

/**
 * Writes entries, all or none, each change kept with original, amended, reason, date, name and position. Gives the
 * numbers of the entries that were named. Refuses what app.write_entries refuses.
 */
export async function entriesWritten(
  db: Db,
  schoolId: number,
  reason: string,
  entries: Entry[],
): Promise<Record<string, number>> {
  const answer = await row(
    db,
    reply,
    sql`select app.write_entries(${schoolId}, ${reason}, ${JSON.stringify(entries)}::jsonb) as reply`,
  )
  return answer?.reply.ids ?? {}
}
