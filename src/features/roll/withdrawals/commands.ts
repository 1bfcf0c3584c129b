import type { z } from 'zod'
import { entryOf, writeEntries } from '#features/roll/entries/commands.ts'
import { callDoor, sql } from '#server/db/rows.ts'
import { refuseField } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import type { switchesForm, withdrawalForm } from './schema.ts'

/** Says from which days the school asks for the consent and the meeting before a withdrawal. */
export async function setSwitches(
  { db, school, today }: SchoolContext,
  { consent, meeting }: z.output<typeof switchesForm>,
): Promise<void> {
  const value = JSON.stringify({ consent, meeting })
  await callDoor(db, sql`app.set_setting(${school.id}::int, 'withdrawal', ${value}::jsonb, ${today}::date)`)
}

/**
 * Records the authority's consent or its meeting with the parent, as an entry of the admission register. Refuses a day
 * yet to come.
 */
export async function recordWithdrawalStep(
  context: SchoolContext,
  { pupil, step, outcome, on, who, reference }: z.output<typeof withdrawalForm>,
): Promise<void> {
  if (on > context.today) refuseField('on', 'Record it when it has happened: this day is still to come.')
  const values = { pupil_id: pupil, step, outcome, on_date: on, who, reference }
  await writeEntries(context, { reason: '', entries: [entryOf('withdrawal', values)] })
}

export { withdrawalForm } from './schema.ts'
