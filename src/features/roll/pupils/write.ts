import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { row, sql } from '#server/db/rows.ts'
import type { Entry } from './entries.ts'
import { refuseChangedMeanwhile } from './meanwhile.ts'

const reply = z.object({ reply: z.object({ ids: z.record(z.string(), z.int()), changed: z.int() }) })

/**
 * Writes entries, all or none, each change kept with original, amended, reason, date, name and position. Gives the
 * numbers of the entries that were named. Refuses what somebody else changed since it was seen, telling both, and
 * whatever app.write_entries refuses.
 */
export async function writeEntries(
  { db, school }: { db: Db; school: { id: number } },
  reason: string,
  entries: Entry[],
): Promise<Record<string, number>> {
  await refuseChangedMeanwhile(db, school.id, entries)
  const answer = await row(
    db,
    reply,
    sql`select app.write_entries(${school.id}, ${reason}, ${JSON.stringify(entries)}::jsonb) as reply`,
  )
  return answer?.reply.ids ?? {}
}
