import type { z } from 'zod'
import { addDays, OPEN_END, patternProblems } from '#domain/index.ts'
import { endEntry, endOf, entryOf, writeEntries } from '#features/roll/entries/commands.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { entryInForce } from './in-force.ts'
import type { endForm, patternForm } from './schema.ts'

/**
 * The sessions a pupil is expected for from one day to another, where they are not the school's: X, or an agreed
 * part-time timetable (C2). A pattern in force then ends the day before.
 */
export async function setSessionPattern(
  context: SchoolContext,
  input: z.output<typeof patternForm>,
): Promise<void> {
  const { db, school, today } = context
  const { pupil, otherwise, agreement, from, reason } = input
  const { dateOfBirth } = await pupilHeader(db, school.id, pupil, today)
  const sessions = Array.from({ length: 10 }, (_, index) =>
    input.sessions.includes(String(index)) ? '1' : '0',
  ).join('')
  const to = input.to ?? OPEN_END
  refuseProblems(patternProblems({ sessions, otherwise, agreement, from, to }, dateOfBirth))
  const values = { sessions, otherwise, agreement, to_date: to }
  const before = await entryInForce(db, school.id, 'session_pattern', pupil, from)
  const entries =
    before?.from === from
      ? [entryOf('session_pattern', values, { id: before.id })]
      : [
          ...(before ? [endOf('session_pattern', addDays(from, -1), { id: before.id })] : []),
          entryOf('session_pattern', { pupil_id: pupil, from_date: from, ...values }),
        ]
  await writeEntries(context, { reason, entries })
}

/** Ends a pattern of sessions on a day: from then on the pupil is expected whenever the school is. */
export const endSessionPattern = (context: SchoolContext, input: z.output<typeof endForm>): Promise<void> =>
  endEntry(context, { entity: 'session_pattern', ...input })
