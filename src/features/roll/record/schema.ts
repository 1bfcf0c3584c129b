import { z } from 'zod'
import { CHARACTERISTICS, upnProblems, type CharacteristicKind } from '#domain/index.ts'
import { contactFields } from '#features/roll/contacts/commands.ts'
import { reasonField } from '#features/roll/entries/commands.ts'
import {
  anId,
  chosen,
  dateField,
  freeText,
  idsIn,
  openDate,
  required,
  seenField,
  tick,
} from '#server/fields.ts'

const sex = z.enum(['F', 'M'], 'Choose the sex.')
const chosenYear = z.coerce
  .number<string>('Choose the year group.')
  .int('Choose the year group.')
  .min(-1)
  .max(14)
const choice = (sentence: string) => z.string(sentence).min(1, sentence)

const upn = freeText
  .transform((text) => text.toUpperCase().replaceAll(' ', ''))
  .superRefine((text, context) => {
    if (text) for (const message of upnProblems(text)) context.addIssue({ code: 'custom', message })
  })

const names = {
  legalForename: required('Enter the legal first name.'),
  legalMiddleNames: freeText.default(''),
  legalSurname: required('Enter the legal surname.'),
  knownForename: freeText.default(''),
  knownSurname: freeText.default(''),
}

const home = {
  line1: required('Enter the first line of the address.'),
  line2: freeText.default(''),
  town: freeText.default(''),
  postcode: freeText.default(''),
  confidential: tick,
}

const registration = {
  startingDay: dateField('Enter the starting day: the first day the pupil is expected.'),
  kind: z.enum(['single', 'main', 'subsidiary', 'guest']).default('single'),
  boarder: tick,
  lastSchool: freeText.default(''),
}

const place = {
  yearGroup: chosenYear,
  group: chosen('Choose the registration group.'),
}

export const newPupilForm = z.object({
  ...names,
  ...home,
  ...registration,
  ...place,
  ...contactFields,
  sex,
  dateOfBirth: dateField('Enter the date of birth.'),
  upn,
  /** Somebody the school knows already, instead of a new person. */
  contact: anId.optional(),
  /** The pupils who were looked at and are other children, by their numbers. */
  otherThan: freeText.default('').transform((text) => idsIn(text.split(','))),
})

export const nameForm = z.object({
  pupil: anId,
  entry: anId,
  seen: seenField,
  ...names,
  how: z.enum(['changed', 'error'], 'Say what happened.'),
  from: openDate,
  reason: reasonField,
})

export const addressForm = z.object({
  pupil: anId,
  entry: anId.optional(),
  seen: seenField,
  ...home,
  how: z.enum(['moved', 'error']).default('moved'),
  from: openDate,
  reason: reasonField,
})

export const particularsForm = z.object({
  pupil: anId,
  seen: seenField,
  sex,
  dateOfBirth: dateField('Enter the date of birth.'),
  upn,
  formerUpn: freeText.default(''),
  reason: reasonField,
})

export const groupForm = z.object({
  pupil: anId,
  seen: z.string().default(''),
  ...place,
  from: dateField('Say from which day.'),
  reason: reasonField,
})

export const patternForm = z.object({
  pupil: anId,
  sessions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => [ticked ?? []].flat()),
  otherwise: z.enum(['X', 'C2'], 'Choose what the other sessions are.'),
  agreement: freeText.default(''),
  from: dateField('Say from which day.'),
  to: openDate,
  reason: reasonField,
})

export const characteristicForm = z.object({
  pupil: anId,
  kind: z.enum(Object.keys(CHARACTERISTICS) as CharacteristicKind[], 'Choose what to record.'),
  ethnicity: freeText.default(''),
  authority: freeText.default(''),
  from: dateField('Say from which day.'),
  to: openDate,
  reason: freeText.default(''),
})

export const enrolmentForm = z.object({
  pupil: anId,
  entry: anId,
  seen: seenField,
  ...registration,
  reason: reasonField,
})

export const returnForm = z.object({ pupil: anId, ...registration, ...place, reason: reasonField })

export const leavingForm = z.object({
  pupil: anId,
  entry: anId,
  seen: seenField,
  leavingDay: dateField('Enter the last day on roll.'),
  ground: choice('Choose the ground of regulation 9.'),
  nextSchool: freeText.default(''),
  reason: reasonField,
})

/** A new record over the same marks: who the child is from now on, and what of the earlier record stays. */
export const newRecordForm = z
  .object({
    pupil: anId,
    nameId: anId,
    ...names,
    upn,
    keepAddress: tick,
    ...home,
    line1: freeText.default(''),
    contacts: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((ticked) => idsIn([ticked ?? []].flat())),
    reason: required('Say what it rests on, for example the adoption order and its date.'),
    sure: z.literal('on', 'Confirm that you know it cannot be undone.'),
  })
  .refine(({ keepAddress, line1 }) => keepAddress || line1 !== '', {
    path: ['line1'],
    error: 'Enter the address, or keep the one that stands.',
  })

export { endForm } from '#features/roll/entries/commands.ts'
