import { z } from 'zod'
import { SCHOOL_KIND_IDS, SCHOOL_PHASE_IDS, telephoneProblems, YEAR_GROUPS } from '#domain/index.ts'
import { anId, chosen, dateField, freeText, required } from '#server/fields.ts'

const year = z.coerce
  .number<string>('Choose a year.')
  .refine((one) => YEAR_GROUPS.includes(one), 'Choose a year.')

/** A school's details from a day on; `seen` is the day on which the entry began that the person was shown. */
export const schoolForm = z
  .object({
    school: anId,
    seen: dateField('Open this page again: what it carried was damaged.'),
    from: dateField('Say from which day.'),
    urn: z.coerce
      .number<string>('A URN has six figures.')
      .int('A URN has six figures.')
      .min(100000, 'A URN has six figures.')
      .max(999999, 'A URN has six figures.'),
    name: required('Enter the name of the school.'),
    phase: z.enum(SCHOOL_PHASE_IDS, 'Choose the phase.'),
    kind: z.enum(SCHOOL_KIND_IDS, 'Choose the kind of school.'),
    trust: z.union([z.literal('').transform(() => null), chosen('Choose a trust, or none.')]).default(null),
    dfeNumber: freeText.default(''),
    lowestYear: year,
    highestYear: year,
    district: freeText.default(''),
    address: freeText.default(''),
    telephone: freeText
      .refine((text) => text === '' || telephoneProblems(text).length === 0, {
        error: ({ input }) => telephoneProblems(String(input))[0],
      })
      .default(''),
    reason: required('Say why it is changed.'),
  })
  .refine(({ lowestYear, highestYear }) => lowestYear <= highestYear, {
    path: ['highestYear'],
    error: 'The highest year is not below the lowest.',
  })

export type SchoolInput = z.output<typeof schoolForm>
