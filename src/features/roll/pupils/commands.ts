import type { z } from 'zod'
import { addDays, postcodeProblems, type LocalDate } from '#domain/index.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { refuseField, refuseKnownUpn, refuseProblems } from './checks.ts'
import { entryOf, type Entity } from './entries.ts'
import type { addressForm, nameForm, particularsForm } from './schema.ts'
import { addressValues, nameValues } from './values.ts'
import { writeEntries } from './write.ts'

export { addCharacteristic } from './characteristics.ts'
export { entryOf } from './entries.ts'
export { placeEntries } from './moving.ts'
export { writeEntries } from './write.ts'

/** A new name from a day, or an error put right. The old name stays for the days on which it was the name. */
export async function changeName(context: SchoolContext, input: z.output<typeof nameForm>): Promise<void> {
  await changeDated(context, 'pupil_name', input, input.how === 'changed', nameValues(input))
}

/** A new address from a day, or an error put right. */
export async function changeAddress(
  context: SchoolContext,
  input: z.output<typeof addressForm>,
): Promise<void> {
  refuseProblems(
    input.postcode ? postcodeProblems(input.postcode).map((message) => ({ field: 'postcode', message })) : [],
  )
  const anew = input.how === 'moved' || input.entry === undefined
  await changeDated(context, 'pupil_address', input, anew, addressValues(input))
}

type Dated = {
  pupil: number
  entry?: number
  seen: Record<string, unknown>
  from: LocalDate | null
  reason: string
}

async function changeDated(
  context: SchoolContext,
  entity: Entity,
  { pupil, entry, seen, from, reason }: Dated,
  anew: boolean,
  values: Record<string, unknown>,
): Promise<void> {
  if (!anew) {
    await writeEntries(context, reason, [entryOf(entity, values, { id: entry, seen })])
    return
  }
  if (!from) refuseField('from', 'Say from which day.')
  const began = seen['from_date']
  if (typeof began === 'string' && from <= began)
    refuseField(
      'from',
      `What stands now began on ${shortDate(began)}. Give a later day, or say that it was entered wrongly.`,
    )
  const end =
    entry === undefined ? [] : [entryOf(entity, { to_date: addDays(from, -1) }, { id: entry, seen })]
  await writeEntries(context, reason, [
    ...end,
    entryOf(entity, { pupil_id: pupil, ...values, from_date: from }),
  ])
}

/** Sex, date of birth and numbers. */
export async function changeParticulars(
  context: SchoolContext,
  input: z.output<typeof particularsForm>,
): Promise<void> {
  await refuseKnownUpn(context, input.upn, input.pupil)
  const values = {
    sex: input.sex,
    date_of_birth: input.dateOfBirth,
    upn: input.upn || null,
    former_upn: input.formerUpn,
  }
  await writeEntries(context, input.reason, [entryOf('pupil', values, { id: input.pupil, seen: input.seen })])
}
