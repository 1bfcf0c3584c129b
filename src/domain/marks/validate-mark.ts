import { DETAILS, type DetailKey, type MarkDetail } from '../codes/details.ts'
import { findCode, UnknownCodeError } from '../codes/lookup.ts'
import type { AttendanceCode } from '../codes/attendance-code.ts'
import { REGULATIONS_2024 } from '../dates/dates-in-law.ts'
import type { LocalDate, Session } from '../dates/local-date.ts'
import type { Problem } from '../problem.ts'
import { isCompulsorySchoolAge } from '../pupil/compulsory-school-age.ts'

type Entry = {
  code: string
  date: LocalDate
  session: Session
  dateOfBirth?: LocalDate | null
  detail?: MarkDetail
}

/**
 * What is wrong with an entry in the attendance register (regs 10 and 11): a code not in force, the wrong
 * session, the wrong age, a detail left out. Empty when good. The age is checked where the date of birth is
 * given.
 */
export function validateMark({ code, date, session, dateOfBirth, detail = {} }: Entry): Problem[] {
  const known = findCode(code, date)
  if (!known) return [{ field: 'code', message: new UnknownCodeError(code, date).message }]
  return [
    ...sessionProblems(known, session),
    ...(dateOfBirth ? ageProblems(known, dateOfBirth, date) : []),
    ...requiredDetails(known, date)
      .filter((key) => !detail[key]?.trim())
      .map((key) => ({
        field: key,
        message: `${known.name} (${code}) needs an answer: ${DETAILS[key].label}`,
      })),
  ]
}

/** The details a code needs on a date. The Regulations of 2006 asked for none. */
export function requiredDetails(code: AttendanceCode, date: LocalDate): readonly DetailKey[] {
  return date < REGULATIONS_2024 ? [] : code.details
}

function sessionProblems(known: AttendanceCode, session: Session): Problem[] {
  if (session === 'AM' ? known.am : known.pm) return []
  const only = session === 'AM' ? 'the afternoon' : 'the morning'
  return [{ field: 'session', message: `${known.name} is for ${only} only.` }]
}

function ageProblems(known: AttendanceCode, dateOfBirth: LocalDate, date: LocalDate): Problem[] {
  if (known.age === 'any' || (known.age === 'compulsory') === isCompulsorySchoolAge(dateOfBirth, date))
    return []
  const message =
    known.age === 'compulsory'
      ? `The pupil is not of compulsory school age on this day: a session not timetabled is X, not ${known.code}.`
      : `The pupil is of compulsory school age on this day, so ${known.code} cannot be used. A part-time timetable agreed with a parent is C2.`
  return [{ field: 'dateOfBirth', message }]
}
