import { z } from 'zod'
import { row, sql } from '#server/db/rows.ts'
import { refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { refuseKnownUpn } from './known-upn.ts'
import type { newRecordForm } from './schema.ts'
import { addressProblems, addressValues, nameValues } from './values.ts'

/**
 * Begins a new record: the marks stay with the new name and number, what told who the child was is sealed. All or
 * nothing, and not to be undone. Refuses while the child is recorded as looked after, and a record changed meanwhile.
 * A child who was adopted or is at risk may be given a new number (DfE, Unique pupil numbers: a guide, 6.5 and 6.6).
 */
export async function beginNewRecord(
  context: SchoolContext,
  input: z.output<typeof newRecordForm>,
): Promise<void> {
  const { db, school } = context
  if (!input.keepAddress) refuseProblems(addressProblems(input))
  await refuseKnownUpn(context, input)
  const identity = {
    nameId: input.nameId,
    name: nameValues(input),
    upn: input.upn || null,
    address: input.keepAddress ? null : addressValues(input),
    contacts: input.contacts,
  }
  await row(
    db,
    z.object({ record: z.int() }),
    sql`select app.begin_new_record(${school.id}, ${input.pupil}, ${JSON.stringify(identity)}::jsonb, ${input.reason})
          as record`,
  )
}
