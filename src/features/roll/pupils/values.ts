import type { z } from 'zod'
import type * as forms from './schema.ts'

/** What forms send, as the columns of the entries they are about. */
type Input<Form extends z.ZodType> = z.output<Form>

type Named = Input<typeof forms.nameForm | typeof forms.newPupilForm | typeof forms.newRecordForm>
type Housed = Input<typeof forms.addressForm | typeof forms.newPupilForm | typeof forms.newRecordForm>

export const nameValues = (input: Named) => ({
  legal_forename: input.legalForename,
  legal_middle_names: input.legalMiddleNames,
  legal_surname: input.legalSurname,
  known_forename: input.knownForename || input.legalForename,
  known_surname: input.knownSurname || input.legalSurname,
})

export const addressValues = ({ line1, line2, town, postcode, confidential }: Housed) => ({
  line1,
  line2,
  town,
  postcode,
  confidential,
})

export const contactValues = (input: Input<typeof forms.contactForm> | Input<typeof forms.newPupilForm>) => ({
  name: input.name,
  telephone: input.telephone,
  second_telephone: input.secondTelephone,
  email: input.email,
  address: input.contactAddress,
  postcode: input.contactPostcode,
})

type Part = Omit<Input<typeof forms.linkForm>, 'pupil' | 'contact'>

export const ofPupilValues = (input: Part) => ({
  priority: input.priority,
  relationship: input.relationship,
  parental_responsibility: input.parentalResponsibility,
  lives_with: input.livesWith,
  emergency: input.emergency,
  may_contact: input.mayContact,
  may_tell_address: input.mayTellAddress,
  care: input.care,
  court_order: input.courtOrder,
})
