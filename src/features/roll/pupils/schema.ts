import { z } from 'zod'
import { chosen, dateField, words } from '#server/fields.ts'
import {
  CHARACTERISTICS,
  isLocalDate,
  localDate,
  upnProblems,
  type CharacteristicKind,
  type LocalDate,
} from '#domain/index.ts'

const required = (sentence: string) => words.pipe(z.string().min(1, sentence))
const id = z.coerce.number().int().positive()
const sex = z.enum(['F', 'M'], 'Choose the sex.')
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const chosenYear = z.coerce
  .number<string>('Choose the year group.')
  .int('Choose the year group.')
  .min(-1)
  .max(14)
const choice = (sentence: string) => z.string(sentence).min(1, sentence)

/** Why a standing entry is changed: kept with it for as long as the entry is. */
const reason = required('Say why the entry is changed.')

/** What the form showed when it was opened: a change made meanwhile by somebody else is not written over. */
const seen = z
  .string()
  .default('{}')
  .transform((text, context) => {
    const read = z.record(z.string(), z.unknown()).safeParse(jsonOf(text))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: 'Open this page again: what it carried was damaged.' })
    return z.NEVER
  })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const upn = words
  .transform((text) => text.toUpperCase().replaceAll(' ', ''))
  .superRefine((text, context) => {
    if (text) for (const message of upnProblems(text)) context.addIssue({ code: 'custom', message })
  })

/** A date that may be left open. */
const openDate = z
  .string()
  .default('')
  .refine((text) => text === '' || isLocalDate(text), {
    error: 'Enter a real date, such as 2 September 2026.',
    abort: true,
  })
  .transform((text): LocalDate | null => (text ? localDate(text) : null))

const names = {
  legalForename: required('Enter the legal first name.'),
  legalMiddleNames: words.default(''),
  legalSurname: required('Enter the legal surname.'),
  knownForename: words.default(''),
  knownSurname: words.default(''),
}

const home = {
  line1: required('Enter the first line of the address.'),
  line2: words.default(''),
  town: words.default(''),
  postcode: words.default(''),
  confidential: tick,
}

/** A person, the same for all children: what is missing or wrong the rules for contacts say. */
const person = {
  name: words.default(''),
  telephone: words.default(''),
  secondTelephone: words.default(''),
  email: words.default(''),
  contactAddress: words.default(''),
  contactPostcode: words.default(''),
}

/** Their part in one child's life. */
const part = {
  relationship: required('Say who this is to the pupil, for example mother.'),
  priority: z.coerce
    .number<string>('Enter a number from 1.')
    .int('Enter a whole number.')
    .min(1, 'The order starts with 1.')
    .max(20, 'The order ends with 20.')
    .default(1),
  parentalResponsibility: tick,
  livesWith: tick,
  emergency: tick,
  mayContact: tick,
  mayTellAddress: tick,
  care: words.default(''),
  courtOrder: words.default(''),
}

const registration = {
  startingDay: dateField('Enter the starting day: the first day the pupil is expected.'),
  kind: z.enum(['single', 'main', 'subsidiary', 'guest']).default('single'),
  boarder: tick,
  lastSchool: words.default(''),
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
  ...person,
  ...part,
  sex,
  dateOfBirth: dateField('Enter the date of birth.'),
  upn,
  /** Somebody the school knows already, instead of a new person. */
  contact: id.optional(),
})

export const nameForm = z.object({
  pupil: id,
  entry: id,
  seen,
  ...names,
  how: z.enum(['changed', 'error'], 'Say what happened.'),
  from: openDate,
  reason,
})

export const addressForm = z.object({
  pupil: id,
  entry: id.optional(),
  seen,
  ...home,
  how: z.enum(['moved', 'error']).default('moved'),
  from: openDate,
  reason,
})

export const particularsForm = z.object({
  pupil: id,
  seen,
  sex,
  dateOfBirth: dateField('Enter the date of birth.'),
  upn,
  formerUpn: words.default(''),
  reason,
})

export const groupForm = z.object({
  pupil: id,
  seen: z.string().default(''),
  ...place,
  from: dateField('Say from which day.'),
  reason,
})

export const patternForm = z.object({
  pupil: id,
  sessions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => [ticked ?? []].flat()),
  otherwise: z.enum(['X', 'C2'], 'Choose what the other sessions are.'),
  agreement: words.default(''),
  from: dateField('Say from which day.'),
  to: openDate,
  reason,
})

export const characteristicForm = z.object({
  pupil: id,
  kind: z.enum(Object.keys(CHARACTERISTICS) as CharacteristicKind[], 'Choose what to record.'),
  ethnicity: words.default(''),
  authority: words.default(''),
  from: dateField('Say from which day.'),
  to: openDate,
  reason: words.default(''),
})

/** The end of something that stands: a characteristic, a pattern, a contact's part. */
export const endForm = z.object({
  pupil: id,
  entry: id,
  seen,
  to: dateField('Say until which day.'),
  reason,
})

export const enrolmentForm = z.object({ pupil: id, entry: id, seen, ...registration, reason })

export const returnForm = z.object({ pupil: id, ...registration, ...place, reason })

export const leavingForm = z.object({
  pupil: id,
  entry: id,
  seen,
  leavingDay: dateField('Enter the last day on roll.'),
  ground: choice('Choose the ground of regulation 9.'),
  nextSchool: words.default(''),
  reason,
})

export const contactForm = z.object({
  pupil: id,
  entry: id.optional(),
  contact: id.optional(),
  seen,
  contactSeen: seen,
  ...person,
  ...part,
  reason: words.default(''),
})

export const linkForm = z.object({ pupil: id, contact: id, ...part })

/** A new record over the same marks: who the child is from now on, and what of the earlier record stays. */
export const newRecordForm = z
  .object({
    pupil: id,
    nameId: id,
    ...names,
    upn,
    keepAddress: tick,
    ...home,
    line1: words.default(''),
    contacts: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((ticked) => [ticked ?? []].flat().map(Number).filter(Number.isInteger)),
    reason: required('Say what it rests on, for example the adoption order and its date.'),
    sure: z.literal('on', 'Confirm that you know it cannot be undone.'),
  })
  .refine(({ keepAddress, line1 }) => keepAddress || line1 !== '', {
    path: ['line1'],
    error: 'Enter the address, or keep the one that stands.',
  })
