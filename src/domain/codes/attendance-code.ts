import { OPEN_END, REGULATIONS_2006, REGULATIONS_2024 } from '../dates/dates-in-law.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { DetailKey } from './details.ts'

/** How a mark counts in the statistics. `notPossible` enters no rate at all, not even as a divisor. */
export type StatClass = 'attending' | 'authorised' | 'unauthorised' | 'notPossible'

export const STAT_CLASSES: Record<StatClass, string> = {
  attending: 'Attending',
  authorised: 'Authorised absence',
  unauthorised: 'Unauthorised absence',
  notPossible: 'Not a possible attendance',
}

/** The legal meaning by which codes are grouped, in the order of the statutory guidance. */
export const LEGAL_GROUPS = [
  { id: 'attending', label: 'Attending the school' },
  { id: 'attendingElsewhere', label: 'Attending another place' },
  { id: 'leave', label: 'Leave of absence' },
  { id: 'otherAuthorised', label: 'Other authorised reasons' },
  { id: 'unable', label: 'Unable to attend because of unavoidable cause' },
  { id: 'unauthorised', label: 'Unauthorised absence' },
  { id: 'administrative', label: 'Administrative' },
] as const

export type LegalGroup = (typeof LEGAL_GROUPS)[number]['id']

/** A code as it stood from one day to another; when its meaning or class changed it has more than one. */
export type AttendanceCode = {
  code: string
  from: LocalDate
  to: LocalDate
  name: string
  /** What a screen reader says for the mark: "present, morning". */
  spoken: string
  /** When it may be used. */
  explanation: string
  group: LegalGroup
  statClass: StatClass
  /** The sessions it may be entered for. */
  am: boolean
  pm: boolean
  /** What must be recorded with it. */
  details: readonly DetailKey[]
  /**
   * Shown by its class only to those without leave to see restricted codes: religion and criminal justice.
   */
  restricted: boolean
  /** Entered by people; the rest follow from the calendar and the starting day, or are imported. */
  typed: boolean
  /** Which pupils it is for, where the law draws a line at compulsory school age. */
  age: 'any' | 'compulsory' | 'notCompulsory'
}

type Row = Pick<AttendanceCode, 'code' | 'name' | 'explanation'> & Partial<AttendanceCode>

/** A legal group's codes, each with what is usual left out. Taken as in force since the 2006 Regulations. */
export function codesOf(group: LegalGroup, statClass: StatClass, rows: Row[]): AttendanceCode[] {
  return rows.map((row) => ({
    from: REGULATIONS_2006,
    to: OPEN_END,
    spoken: row.name.charAt(0).toLowerCase() + row.name.slice(1),
    group,
    statClass,
    am: true,
    pm: true,
    details: [],
    restricted: false,
    typed: true,
    age: 'any',
    ...row,
  }))
}

/** For a code, or a meaning of it, that the 2024 Regulations brought. */
export const SINCE_2024 = { from: REGULATIONS_2024 } as const
