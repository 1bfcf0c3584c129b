import type { z } from 'zod'
import {
  addDays,
  contactProblems,
  leavingProblems,
  OPEN_END,
  patternProblems,
  postcodeProblems,
  type LocalDate,
} from '#domain/index.ts'
import type { SchoolContext } from '#server/page.ts'
import { Refusal } from '#server/refusal.ts'
import { refuseKnownUpn, refuseProblems } from './checks.ts'
import { standingOf } from './standing.ts'
import type * as forms from './schema.ts'
import { addressValues, contactValues, nameValues, ofPupilValues } from './values.ts'
import { entriesWritten, entryOf, type Entry } from './write.ts'

type Input<Form extends z.ZodType> = z.output<Form>

const write = ({ db, school }: Pick<SchoolContext, 'db' | 'school'>, reason: string, entries: Entry[]) =>
  entriesWritten(db, school.id, reason, entries)

/** A new name from a day, or an error put right. The old name stays for the days on which it was the name. */
export async function changeName(context: SchoolContext, input: Input<typeof forms.nameForm>): Promise<void> {
  await changeDated(context, 'pupil_name', input, input.how === 'changed', nameValues(input))
}

/** A new address from a day, or an error put right. */
export async function changeAddress(
  context: SchoolContext,
  input: Input<typeof forms.addressForm>,
): Promise<void> {
  refuseProblems(
    input.postcode ? postcodeProblems(input.postcode).map((message) => ({ field: 'postcode', message })) : [],
  )
  await changeDated(
    context,
    'pupil_address',
    input,
    input.how === 'moved' || input.entry === undefined,
    addressValues(input),
  )
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
  entity: Entry['entity'],
  input: Dated,
  anew: boolean,
  values: Record<string, unknown>,
): Promise<void> {
  const { pupil, entry, seen, from, reason } = input
  if (!anew) {
    await write(context, reason, [entryOf(entity, values, { id: entry, seen })])
    return
  }
  if (!from)
    throw new Refusal('invalid', 'Some answers need another look.', { from: ['Say from which day.'] })
  const end =
    entry === undefined ? [] : [entryOf(entity, { to_date: addDays(from, -1) }, { id: entry, seen })]
  await write(context, reason, [...end, entryOf(entity, { pupil_id: pupil, ...values, from_date: from })])
}

/** Sex, date of birth and numbers. */
export async function changeParticulars(
  context: SchoolContext,
  input: Input<typeof forms.particularsForm>,
): Promise<void> {
  await refuseKnownUpn(context, input.upn, input.pupil)
  const values = {
    sex: input.sex,
    date_of_birth: input.dateOfBirth,
    upn: input.upn || null,
    former_upn: input.formerUpn,
  }
  await write(context, input.reason, [entryOf('pupil', values, { id: input.pupil, seen: input.seen })])
}

/** Year and registration group from a day. What stood before ends the day before. */
export async function changeGroup(
  context: SchoolContext,
  input: Input<typeof forms.groupForm>,
): Promise<void> {
  const { pupil, from, reason } = input
  const before = addDays(from, -1)
  const entries: Entry[] = []
  for (const [entity, values] of [
    ['pupil_year_group', { year_group: input.yearGroup }],
    ['pupil_group', { group_id: input.group }],
  ] as const) {
    const standing = await standingOf(context.db, context.school.id, entity, pupil, from)
    if (standing) entries.push(entryOf(entity, { to_date: before }, { id: standing.id }))
    entries.push(
      entryOf(entity, {
        pupil_id: pupil,
        ...values,
        from_date: from,
        ...(standing && { to_date: standing.to }),
      }),
    )
  }
  await write(context, reason, entries)
}

/** Sessions that are not the school's, from one day to another (X or an agreed part-time timetable). */
export async function setPattern(
  context: SchoolContext,
  input: Input<typeof forms.patternForm>,
  dateOfBirth: LocalDate,
): Promise<void> {
  const sessions = Array.from({ length: 10 }, (_, index) =>
    input.sessions.includes(String(index)) ? '1' : '0',
  ).join('')
  const to = input.to ?? OPEN_END
  refuseProblems(
    patternProblems(
      { sessions, otherwise: input.otherwise, agreement: input.agreement, from: input.from, to },
      dateOfBirth,
    ),
  )
  const standing = await standingOf(context.db, context.school.id, 'session_pattern', input.pupil, input.from)
  await write(context, input.reason, [
    ...(standing
      ? [entryOf('session_pattern', { to_date: addDays(input.from, -1) }, { id: standing.id })]
      : []),
    entryOf('session_pattern', {
      pupil_id: input.pupil,
      sessions,
      otherwise: input.otherwise,
      agreement: input.agreement,
      from_date: input.from,
      to_date: to,
    }),
  ])
}

/** Records a characteristic from a day. */
export async function addCharacteristic(
  context: SchoolContext,
  input: Input<typeof forms.characteristicForm>,
): Promise<void> {
  const { pupil, kind, value, from, to, reason } = input
  await write(context, reason, [
    entryOf('pupil_characteristic', {
      pupil_id: pupil,
      kind,
      value,
      from_date: from,
      to_date: to ?? OPEN_END,
    }),
  ])
}

/** Ends a characteristic, or a contact's part in a pupil's life, on a day. */
export async function endEntry(
  context: SchoolContext,
  entity: 'pupil_characteristic' | 'pupil_contact',
  input: Input<typeof forms.endCharacteristicForm>,
): Promise<void> {
  await write(context, input.reason, [
    entryOf(entity, { to_date: input.to }, { id: input.entry, seen: input.seen }),
  ])
}

/** Deletes a name from the register (reg 9): on a ground, today or later, never back-dated. */
export async function recordLeaving(
  context: SchoolContext,
  input: Input<typeof forms.leavingForm>,
  pupil: { dateOfBirth: LocalDate; startingDay: LocalDate | null },
): Promise<void> {
  const { leavingDay, ground, nextSchool, entry, seen, reason } = input
  refuseProblems(
    leavingProblems({
      leavingDay,
      ground,
      dateOfBirth: pupil.dateOfBirth,
      today: context.today,
      startingDay: pupil.startingDay ?? undefined,
    }),
  )
  await write(context, reason, [
    entryOf('enrolment', { leaving_day: leavingDay, ground, next_school: nextSchool }, { id: entry, seen }),
  ])
}

/** A new contact, or a change of one that stands. A change needs a reason; the database asks for it. */
export async function saveContact(
  context: SchoolContext,
  input: Input<typeof forms.contactForm>,
): Promise<void> {
  refuseProblems(contactProblems({ ...input, postcode: input.contactPostcode || undefined }))
  if (input.entry === undefined) {
    const known =
      input.contact === undefined ? [entryOf('contact', contactValues(input), { as: 'contact' })] : []
    await write(context, input.reason, [
      ...known,
      entryOf('pupil_contact', {
        pupil_id: input.pupil,
        contact_id: input.contact ?? '@contact',
        ...ofPupilValues(input),
        from_date: context.today,
      }),
    ])
    return
  }
  await write(context, input.reason, [
    entryOf('contact', contactValues(input), { id: input.contact }),
    entryOf('pupil_contact', ofPupilValues(input), { id: input.entry, seen: input.seen }),
  ])
}
