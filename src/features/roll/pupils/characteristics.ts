import { z } from 'zod'
import { addDays, CHARACTERISTICS, OPEN_END } from '#domain/index.ts'
import { dateColumn, row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { refuseField } from './checks.ts'
import { entryOf, type Entry } from './entries.ts'
import type { characteristicForm, endForm } from './schema.ts'
import { writeEntries } from './write.ts'

/**
 * Records a characteristic from a day. Another ethnicity, or another authority that looks after the pupil, ends the one
 * that stood the day before. Refuses what stands already.
 */
export async function addCharacteristic(
  context: SchoolContext,
  input: z.output<typeof characteristicForm>,
): Promise<void> {
  const { pupil, kind, from, to } = input
  const value = { none: '', authority: input.authority, ethnicity: input.ethnicity }[
    CHARACTERISTICS[kind].value
  ]
  if (CHARACTERISTICS[kind].value === 'ethnicity' && value === '')
    refuseField('ethnicity', 'Choose the ethnicity.')
  const { db, school } = context
  const standing = await row(
    db,
    z.object({ id: z.int(), value: z.string(), from: dateColumn }),
    sql`select id, value, from_date::text as "from" from pupil_characteristic
        where school_id = ${school.id} and pupil_id = ${pupil} and kind = ${kind}
          and ${from}::date between from_date and to_date`,
  )
  if (standing && (standing.value === value || standing.from === from))
    refuseField('kind', `This is recorded already, since ${shortDate(standing.from)}. End that first.`)
  const entries: Entry[] = standing
    ? [entryOf('pupil_characteristic', { to_date: addDays(from, -1) }, { id: standing.id })]
    : []
  await writeEntries(context, input.reason || (standing ? 'Changed from this day' : ''), [
    ...entries,
    entryOf('pupil_characteristic', {
      pupil_id: pupil,
      kind,
      value,
      from_date: from,
      to_date: to ?? OPEN_END,
    }),
  ])
}

/** Ends a characteristic, a pattern of sessions, or a contact's part in a pupil's life, on a day. */
export async function endEntry(
  context: SchoolContext,
  entity: 'pupil_characteristic' | 'pupil_contact' | 'session_pattern',
  { entry, seen, to, reason }: z.output<typeof endForm>,
): Promise<void> {
  const began = seen['from_date']
  if (typeof began === 'string' && to < addDays(dateColumn.parse(began), -1))
    refuseField('to', `It began on ${shortDate(began)}: it cannot end before that.`)
  await writeEntries(context, reason, [entryOf(entity, { to_date: to }, { id: entry, seen })])
}
