import { z } from 'zod'
import { upnProblems } from '#domain/index.ts'
import { anId, dateField, freeText, required } from '#server/fields.ts'
import { GROUND_IDS } from './grounds.ts'

export const flagForm = z.object({
  urn: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the six figures of the school’s URN.')
    .transform(Number),
  ground: z.enum(GROUND_IDS, 'Choose why.'),
  forename: required('Enter the forename.'),
  surname: required('Enter the surname.'),
  dateOfBirth: dateField('Enter the date of birth.'),
  upn: freeText.refine(
    (upn) => upn === '' || upnProblems(upn).length === 0,
    'This is not a UPN. Leave it empty if you are not sure.',
  ),
  from: dateField('Say since which day.'),
  note: freeText,
})

export const answerForm = z.object({
  flag: anId,
  pupil: z.union([z.literal('').transform(() => null), anId]).default(null),
  answer: z.enum(['confirm', 'decline'], 'Confirm or decline.'),
  reason: freeText,
})
