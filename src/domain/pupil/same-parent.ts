import { folded } from './folded.ts'
import type { Likeness } from './same-child.ts'

/** What of a school's entry of a parent or carer helps to tell whether another school's entry is the same person. */
export type ParentRecord = {
  name: string
  email: string
  telephones: readonly string[]
  /** Empty, too, where the address is confidential, so that it counts neither for a likeness nor against it. */
  postcode: string
  /** The children to whom the records of their pupils are linked; a child is one across all schools. */
  children: readonly number[]
}

/**
 * Whether two schools' entries look like one parent's: the same name, and also the same e-mail address, telephone
 * number or postcode, or a child whose records are linked. It is only a proposal, which somebody decides: fathers and
 * sons share names and homes. Null when nothing proposes it. A penalty notice is counted for one parent and one child
 * (Education (Penalty Notices) (England) Regulations 2007, as amended in 2024), at whichever school.
 */
export function parentLikeness(a: ParentRecord, b: ParentRecord): Likeness | null {
  if (folded(a.name) !== folded(b.name)) return null
  const reasons = COMPARED.filter(({ of }) => share(of(a), of(b))).map(({ same }) => same)
  if (reasons.length === 0) return null
  const against = COMPARED.filter(
    ({ of, different }) => different && of(a).length > 0 && of(b).length > 0 && !share(of(a), of(b)),
  )
  return { reasons, against: against.map(({ different }) => different ?? '') }
}

/** A telephone number as it is compared: its figures, from 0. Empty where there are too few to identify anybody. */
export function dialled(number: string): string {
  const figures = number.replace(/[^0-9+]/g, '').replace(/^(\+|00)440?/, '0')
  return figures.length < 10 ? '' : figures
}

const told = (values: readonly string[]) => values.filter((value) => value !== '')

const COMPARED: {
  same: string
  different?: string
  of: (record: ParentRecord) => readonly (string | number)[]
}[] = [
  { same: 'A child whose records are linked', of: ({ children }) => children },
  {
    same: 'The same name and e-mail address',
    different: 'Different e-mail addresses',
    of: ({ email }) => told([email.toLowerCase()]),
  },
  {
    same: 'The same name and telephone number',
    different: 'Different telephone numbers',
    of: ({ telephones }) => told(telephones.map(dialled)),
  },
  {
    same: 'The same name and postcode',
    different: 'Different postcodes',
    of: ({ postcode }) => told([postcode.toUpperCase().replaceAll(' ', '')]),
  },
]

const share = (a: readonly (string | number)[], b: readonly (string | number)[]) =>
  a.some((value) => b.includes(value))
