import type { z } from 'zod'
import { addDays, type LocalDate } from '#domain/index.ts'
import { endOf, entryOf, writeEntries, type Entity } from '#features/roll/entries/commands.ts'
import { refuseField, refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { refuseKnownUpn } from './known-upn.ts'
import type { addressForm, nameForm, particularsForm } from './schema.ts'
import { addressProblems, addressValues, nameValues } from './values.ts'

export { addCharacteristic } from './characteristics.ts'
export { placeEntries } from './placing.ts'

/** A new name from a day, or an error put right. The old name stays for the days on which it was the name. */
export async function changeName(context: SchoolContext, input: z.output<typeof nameForm>): Promise<void> {
  const anew = input.how === 'changed'
  await changeDated(context, { ...input, entity: 'pupil_name', anew, values: nameValues(input) })
}

/** A new address from a day, or an error put right. */
export async function changeAddress(
  context: SchoolContext,
  input: z.output<typeof addressForm>,
): Promise<void> {
  refuseProblems(addressProblems(input))
  const anew = input.how === 'moved' || input.entry === undefined
  await changeDated(context, { ...input, entity: 'pupil_address', anew, values: addressValues(input) })
}

type Dated = {
  entity: Entity
  pupil: number
  entry?: number
  seen: Record<string, unknown>
  from: LocalDate | null
  reason: string
  /** Whether it holds from a day on; else the entry was wrong from its first day. */
  anew: boolean
  values: Record<string, unknown>
}

async function changeDated(
  context: SchoolContext,
  { entity, pupil, entry, seen, from, reason, anew, values }: Dated,
): Promise<void> {
  if (!anew) {
    await writeEntries(context, { reason, entries: [entryOf(entity, values, { id: entry, seen })] })
    return
  }
  if (!from) refuseField('from', 'Say from which day.')
  const began = seen['from_date']
  if (typeof began === 'string' && from <= began)
    refuseField(
      'from',
      `What stands now began on ${shortDate(began)}. Give a later day, or say that it was entered wrongly.`,
    )
  const ended = entry === undefined ? [] : [endOf(entity, addDays(from, -1), { id: entry, seen })]
  const entries = [...ended, entryOf(entity, { pupil_id: pupil, ...values, from_date: from })]
  await writeEntries(context, { reason, entries })
}

/** Puts right sex, date of birth and numbers. */
export async function changeParticulars(
  context: SchoolContext,
  input: z.output<typeof particularsForm>,
): Promise<void> {
  const { pupil, seen, reason } = input
  await refuseKnownUpn(context, input)
  const values = {
    sex: input.sex,
    date_of_birth: input.dateOfBirth,
    upn: input.upn || null,
    former_upn: input.formerUpn,
  }
  await writeEntries(context, { reason, entries: [entryOf('pupil', values, { id: pupil, seen })] })
}
