import { folded } from './folded.ts'
import { dialled } from './same-parent.ts'

/** What of an entry in one school's register helps to tell whether a child is in it already. */
export type EnteredChild = {
  /** Legal and known names, as far as they differ. */
  names: readonly { forename: string; surname: string }[]
  dateOfBirth: string
  contacts: readonly { telephones: readonly string[]; email: string }[]
}

/**
 * Whether two entries of one school look like the same child's, so that somebody is asked before a second is made: the
 * same name and date of birth, the same name and a contact's telephone or e-mail (a date typed wrongly), or the same
 * first name, date of birth and contact (a surname that changed). Twins share the day and the parent, not the first
 * name. It is only asked: two children may be alike in all of it.
 */
export function looksEnteredTwice(a: EnteredChild, b: EnteredChild): boolean {
  const sameDay = a.dateOfBirth === b.dateOfBirth
  const sameContact = meet(reaches(a), reaches(b))
  return (
    (meet(fullNames(a), fullNames(b)) && (sameDay || sameContact)) ||
    (sameDay && sameContact && meet(forenames(a), forenames(b)))
  )
}

const fullNames = ({ names }: EnteredChild) =>
  names.map(({ forename, surname }) => `${folded(forename)} ${folded(surname)}`)
const forenames = ({ names }: EnteredChild) => names.map(({ forename }) => folded(forename))
const reaches = ({ contacts }: EnteredChild) =>
  contacts.flatMap(({ telephones, email }) => [...telephones.map(dialled), email.trim().toLowerCase()])

const meet = (some: readonly string[], others: readonly string[]) =>
  some.some((one) => one.trim() !== '' && others.includes(one))
