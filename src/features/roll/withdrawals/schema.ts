import { z } from 'zod'
import { WITHDRAWAL_STEP_IDS, WITHDRAWAL_STEPS } from '#domain/index.ts'
import { anId, dateField, freeText, openDate, required } from '#server/fields.ts'

/** The form of the day from which each step is asked for. */
export const switchesForm = z.object({ consent: openDate, meeting: openDate })

/** The form of a consent or a meeting. A consent that is not needed says why. */
export const withdrawalForm = z
  .object({
    pupil: anId,
    step: z.enum(WITHDRAWAL_STEP_IDS, 'Choose what is recorded.'),
    outcome: z.string().default(''),
    on: dateField('Enter the day on which it was.'),
    who: required('Say with whom: the name and the local authority.'),
    reference: freeText.default(''),
  })
  .transform((form) => ({ ...form, outcome: form.step === 'meeting' ? 'held' : form.outcome }))
  .refine(({ step, outcome }) => Object.hasOwn(WITHDRAWAL_STEPS[step].outcomes, outcome), {
    path: ['outcome'],
    error: 'Say whether the local authority consented.',
  })
  .refine(({ outcome, reference }) => outcome !== 'not_needed' || reference !== '', {
    path: ['reference'],
    error: 'Say why this pupil does not need it.',
  })
