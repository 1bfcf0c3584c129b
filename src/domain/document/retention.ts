import { addYears } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'

/** What is kept with a pupil, and for how long. */
export const DOCUMENT_KINDS = {
  medical_evidence: { label: 'Medical evidence', retention: 'register' },
  leave_request: { label: 'Request for leave', retention: 'register' },
  letter: { label: 'Letter', retention: 'register' },
  attendance_plan: { label: 'Attendance plan', retention: 'register' },
  court_order: { label: 'Court order', retention: 'pupil_file' },
  other: { label: 'Something else', retention: 'register' },
} as const satisfies Record<string, { label: string; retention: Retention }>

export type DocumentKind = keyof typeof DOCUMENT_KINDS

export const DOCUMENT_KIND_IDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[]

/**
 * `register`: six years from the day it was added, as an entry of the registers made on that day is kept (reg 7 of the
 * 2024 Regulations), because the document is the reason for such an entry. `pupil_file`: until the pupil's 25th birthday,
 * as schools keep the pupil's own file (records management toolkit for schools), and never less than six years.
 */
export type Retention = 'register' | 'pupil_file'

/** The last day on which a document of this kind is kept. Takes the day it was added and the pupil's date of birth. */
export function keepDocumentUntil(kind: DocumentKind, addedOn: LocalDate, dateOfBirth: LocalDate): LocalDate {
  const asRegister = addYears(addedOn, 6)
  if (DOCUMENT_KINDS[kind].retention === 'register') return asRegister
  const asPupilFile = addYears(dateOfBirth, 25)
  return asPupilFile > asRegister ? asPupilFile : asRegister
}
