import { allCodes, codesInForce } from '../codes/lookup.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { Role } from './roles.ts'

const TEACHER_CODES = new Set(['/', '\\', 'L', 'N'])

// Leave is granted by a person the proprietor authorised (reg 11); exclusion and closure are the head's to
// decide; Y5 is criminal-offence data.
const NOT_FOR_THE_OFFICE = new Set(['C', 'C1', 'C2', 'J1', 'S', 'H', 'F', 'E', 'Y3', 'Y4', 'Y5'])

type Choice = 'none' | 'teacher' | 'office' | 'typed' | 'all'

const CHOICES: Partial<Record<Role, Choice>> = {
  class_teacher: 'teacher',
  cover_teacher: 'teacher',
  office: 'office',
  pastoral_lead: 'office',
  head_of_year: 'office',
  attendance_officer: 'typed',
  headteacher: 'typed',
  attendance_champion: 'typed',
  service: 'all',
}

/**
 * The codes a role may enter on a date, in the order of the guidance; without a date, on any. Nobody types Z
 * or #: they follow from the starting day and the calendar, and only imports, which run as a service, write
 * them.
 */
export function markableCodes(role: Role, date?: LocalDate): string[] {
  const choice = CHOICES[role] ?? 'none'
  const versions = date === undefined ? allCodes() : codesInForce(date)
  const codes = versions.filter(({ code, typed }) => {
    if (choice === 'teacher') return TEACHER_CODES.has(code)
    if (choice === 'office') return typed && !NOT_FOR_THE_OFFICE.has(code)
    return choice === 'all' || (choice === 'typed' && typed)
  })
  return [...new Set(codes.map(({ code }) => code))]
}
