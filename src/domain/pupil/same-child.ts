import type { LocalDate } from '../dates/local-date.ts'
import { folded } from './folded.ts'
import type { Sex } from './pupil-problems.ts'
import { isTemporaryUpn, upnProblems } from './upn.ts'

/** A school's record of a pupil, as far as it tells whether another school's is of the same child. */
export type SchoolRecord = {
  forename: string
  surname: string
  knownForename: string
  knownSurname: string
  dateOfBirth: LocalDate
  sex: Sex
  upn: string | null
  spells: readonly { kind: string; from: LocalDate; to: LocalDate }[]
}

/** Why two records look like one child's, and what speaks against it, each in words. */
export type Likeness = { reasons: string[]; against: string[] }

/**
 * Whether two schools' records look like one child's: the same valid UPN, or the same birth date and the same name,
 * legal or known, accents and capitals apart. Only ever a proposal: twins share a birth date, numbers are mistyped, so
 * somebody decides. Null when nothing proposes it. A child is on two schools' rolls at once only as a guest or with a
 * main and a subsidiary school (School Attendance (Pupil Registration) (England) Regulations 2024, reg 9).
 */
export function likeness(a: SchoolRecord, b: SchoolRecord): Likeness | null {
  const reasons = [
    ...(a.upn !== null && a.upn === b.upn && upnProblems(a.upn).length === 0
      ? [isTemporaryUpn(a.upn) ? 'The same temporary UPN' : 'The same UPN']
      : []),
    ...(a.dateOfBirth === b.dateOfBirth && sharesName(a, b) ? ['The same birth date and the same name'] : []),
  ]
  return reasons.length === 0 ? null : { reasons, against: differences(a, b) }
}

function differences(a: SchoolRecord, b: SchoolRecord): string[] {
  const bothNumbered = a.upn !== null && b.upn !== null
  return [
    ...(bothNumbered && a.upn !== b.upn ? ['Different UPNs'] : []),
    ...(a.dateOfBirth === b.dateOfBirth ? [] : ['Different birth dates']),
    ...(a.sex === b.sex ? [] : ['Different sex']),
    ...(sharesName(a, b) ? [] : ['Different names']),
    ...(onTwoRolls(a, b) ? ['On both rolls at once, at neither as guest or subsidiary'] : []),
  ]
}

function sharesName(a: SchoolRecord, b: SchoolRecord): boolean {
  return namesOf(a).some((name) => namesOf(b).includes(name))
}

const namesOf = ({ forename, surname, knownForename, knownSurname }: SchoolRecord): string[] => [
  `${folded(forename)} ${folded(surname)}`,
  `${folded(knownForename)} ${folded(knownSurname)}`,
]

function onTwoRolls(a: SchoolRecord, b: SchoolRecord): boolean {
  const whole = ({ spells }: SchoolRecord) =>
    spells.filter(({ kind }) => kind === 'single' || kind === 'main')
  return whole(a).some((one) => whole(b).some((other) => one.from <= other.to && other.from <= one.to))
}
