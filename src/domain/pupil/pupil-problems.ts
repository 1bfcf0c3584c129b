import { addYears } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { Problem } from '../problem.ts'
import { emailProblems, postcodeProblems, telephoneProblems } from './contact-details.ts'
import { upnProblems } from './upn.ts'

export const SEXES = { F: 'Female', M: 'Male' } as const
export type Sex = keyof typeof SEXES

export type PupilEntry = {
  legalForename: string
  legalSurname: string
  sex: string
  dateOfBirth: LocalDate
  /** Optional: independent schools and nurseries may not have one. */
  upn?: string | null
  startingDay: LocalDate
}

const YOUNGEST = 2
const OLDEST = 20

/** What is wrong with a pupil's entry in the admission register (reg 8); empty when good. */
export function pupilProblems(pupil: PupilEntry): Problem[] {
  const problems: Problem[] = []
  if (!pupil.legalForename.trim())
    problems.push({ field: 'legalForename', message: 'Enter the legal first name.' })
  if (!pupil.legalSurname.trim())
    problems.push({ field: 'legalSurname', message: 'Enter the legal surname.' })
  if (!Object.hasOwn(SEXES, pupil.sex)) problems.push({ field: 'sex', message: 'Choose the sex.' })
  if (
    pupil.startingDay < addYears(pupil.dateOfBirth, YOUNGEST) ||
    pupil.startingDay > addYears(pupil.dateOfBirth, OLDEST)
  )
    problems.push({
      field: 'dateOfBirth',
      message: 'On the starting day this pupil would be under 2 or over 20: check both dates.',
    })
  if (pupil.upn) problems.push(...of('upn', upnProblems(pupil.upn)))
  return problems
}

export type ContactEntry = {
  name: string
  relationship: string
  telephone?: string
  secondTelephone?: string
  email?: string
  postcode?: string
  emergency?: boolean
}

/** What is wrong with a contact; an emergency contact needs a telephone number. Empty when good. */
export function contactProblems(contact: ContactEntry): Problem[] {
  const problems: Problem[] = []
  if (!contact.name.trim()) problems.push({ field: 'name', message: 'Enter the full name.' })
  if (!contact.relationship.trim())
    problems.push({ field: 'relationship', message: 'Say who this is to the pupil, for example mother.' })
  if (contact.telephone) problems.push(...of('telephone', telephoneProblems(contact.telephone)))
  else if (contact.emergency)
    problems.push({ field: 'telephone', message: 'An emergency contact needs a telephone number.' })
  if (contact.secondTelephone)
    problems.push(...of('secondTelephone', telephoneProblems(contact.secondTelephone)))
  if (contact.email) problems.push(...of('email', emailProblems(contact.email)))
  if (contact.postcode) problems.push(...of('postcode', postcodeProblems(contact.postcode)))
  return problems
}

function of(field: string, messages: string[]): Problem[] {
  return messages.map((message) => ({ field, message }))
}
