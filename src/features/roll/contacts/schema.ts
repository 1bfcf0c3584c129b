import { z } from 'zod'
import { anId, freeText, seenField, tick } from '#server/fields.ts'

/** The person, the same for all their children here. What is missing or wrong, contactProblems says. */
const person = {
  name: freeText.default(''),
  telephone: freeText.default(''),
  secondTelephone: freeText.default(''),
  email: freeText.default(''),
  contactAddress: freeText.default(''),
  contactPostcode: freeText.default(''),
}

/** Their part in one child's life. */
const part = {
  relationship: freeText.pipe(z.string().min(1, 'Say who this is to the pupil, for example mother.')),
  priority: z.coerce
    .number<string>('Enter a number from 1.')
    .int('Enter a whole number.')
    .min(1, 'The order starts with 1.')
    .max(20, 'The order ends with 20.')
    .default(1),
  parentalResponsibility: tick,
  livesWith: tick,
  emergency: tick,
  mustNotContact: tick,
  mayTellAddress: tick,
  care: freeText.default(''),
  courtOrder: freeText.default(''),
}

/** What a form asks of a contact: the person, and their part in this child's life. */
export const contactFields = { ...person, ...part }

export const contactForm = z.object({
  pupil: anId,
  entry: anId.optional(),
  contact: anId.optional(),
  seen: seenField,
  contactSeen: seenField,
  /** Somebody else with the name of one who is a contact of the pupil already. */
  namesake: tick,
  ...contactFields,
  reason: freeText.default(''),
})

export const linkForm = z.object({ pupil: anId, contact: anId, ...part })

export { endForm } from '#features/roll/entries/commands.ts'
