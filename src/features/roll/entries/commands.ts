import { z } from 'zod'
import { addDays } from '#domain/index.ts'
import { dateColumn, row, sql } from '#server/db/rows.ts'
import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { endOf, type Entity, type Entry } from './entry.ts'
import { refuseChangedMeanwhile } from './meanwhile.ts'
import type { endForm } from './schema.ts'

const reply = z.object({ reply: z.object({ ids: z.record(z.string(), z.int()), changed: z.int() }) })

type Writing = { reason: string; entries: Entry[] }

/**
 * Writes entries of the admission register, all or none, each change kept with original, amended, reason, date, name
 * and position. Gives the numbers of the new entries that were named. Refuses what somebody else changed since it was
 * seen, telling both, and whatever app.write_entries refuses.
 */
export async function writeEntries(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  { reason, entries }: Writing,
): Promise<Record<string, number>> {
  await refuseChangedMeanwhile(db, school.id, entries)
  const answer = await row(
    db,
    reply,
    sql`select app.write_entries(${school.id}, ${reason}, ${JSON.stringify(entries)}::jsonb) as reply`,
  )
  return answer?.reply.ids ?? {}
}

type Ending = z.output<typeof endForm> & { entity: Entity }

/** Ends an entry on a day. Refuses a day before the one on which it began. */
export async function endEntry(
  context: SchoolContext,
  { entity, entry, seen, to, reason }: Ending,
): Promise<void> {
  const began = seen['from_date']
  if (typeof began === 'string' && to < addDays(dateColumn.parse(began), -1))
    refuseField('to', `It began on ${shortDate(began)}: it cannot end before that.`)
  await writeEntries(context, { reason, entries: [endOf(entity, to, { id: entry, seen })] })
}

export { endOf, entryOf, type Entity, type Entry } from './entry.ts'
export { endForm, reasonField } from './schema.ts'
