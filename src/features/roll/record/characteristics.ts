import { z } from 'zod'
import { addDays, CHARACTERISTICS, OPEN_END } from '#domain/index.ts'
import { endEntry, endOf, entryOf, writeEntries } from '#features/roll/entries/commands.ts'
import { dateColumn, row, sql } from '#server/db/rows.ts'
import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import type { characteristicForm, endForm } from './schema.ts'

/**
 * Records a characteristic from a day. Another ethnicity, or another authority that looks after the pupil, ends the one
 * before it the day before. Refuses what is recorded for that day already.
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
  const before = await row(
    db,
    z.object({ id: z.int(), value: z.string(), from: dateColumn }),
    sql`select id, value, from_date::text as "from" from pupil_characteristic
        where school_id = ${school.id} and pupil_id = ${pupil} and kind = ${kind}
          and ${from}::date between from_date and to_date`,
  )
  if (before && (before.value === value || before.from === from))
    refuseField('kind', `This is recorded already, since ${shortDate(before.from)}. End that first.`)
  await writeEntries(context, {
    reason: input.reason || (before ? 'Changed from this day' : ''),
    entries: [
      ...(before ? [endOf('pupil_characteristic', addDays(from, -1), { id: before.id })] : []),
      entryOf('pupil_characteristic', {
        pupil_id: pupil,
        kind,
        value,
        from_date: from,
        to_date: to ?? OPEN_END,
      }),
    ],
  })
}

/** Ends a characteristic on a day. */
export const endCharacteristic = (context: SchoolContext, input: z.output<typeof endForm>): Promise<void> =>
  endEntry(context, { entity: 'pupil_characteristic', ...input })
