import type { z } from 'zod'
import { postcodeProblems, type Problem } from '#domain/index.ts'
import type { addressForm, nameForm, newPupilForm, newRecordForm } from './schema.ts'

type Input<Form extends z.ZodType> = z.output<Form>

type Named = Input<typeof nameForm | typeof newPupilForm | typeof newRecordForm>
type Housed = Input<typeof addressForm | typeof newPupilForm | typeof newRecordForm>

/** A name that a form sent, as the columns of its entry. */
export const nameValues = (input: Named) => ({
  legal_forename: input.legalForename,
  legal_middle_names: input.legalMiddleNames,
  legal_surname: input.legalSurname,
  known_forename: input.knownForename || input.legalForename,
  known_surname: input.knownSurname || input.legalSurname,
})

/** An address that a form sent, as the columns of its entry. */
export const addressValues = ({ line1, line2, town, postcode, confidential }: Housed) => ({
  line1,
  line2,
  town,
  postcode,
  confidential,
})

/** What is wrong with an address: a postcode may be left out, but not mistyped. */
export const addressProblems = ({ postcode }: { postcode: string }): Problem[] =>
  postcode ? postcodeProblems(postcode).map((message) => ({ field: 'postcode', message })) : []
