import { weekdayOf } from '../dates/arithmetic.ts'
import { OPEN_END } from '../dates/dates-in-law.ts'
import type { LocalDate, Session } from '../dates/local-date.ts'
import type { Problem } from '../problem.ts'
import {
  compulsoryAgeBegins,
  compulsoryAgeEnds,
  isCompulsorySchoolAge,
} from '../pupil/compulsory-school-age.ts'

/**
 * Sessions of one enrolment that are not the school's: ten characters from Monday morning to Friday
 * afternoon, 1 when the pupil is expected. A session not expected is X (not of compulsory school age) or C2
 * (agreed part-time timetable).
 */
export type SessionPattern = { sessions: string; otherwise: 'X' | 'C2' }

const SHAPE = /^[01]{10}$/

/**
 * The sessions of a date for which the pattern expects the pupil; none at a weekend. Refuses (RangeError) a
 * pattern that is not one.
 */
export function expectedSessions(sessions: string, date: LocalDate): { am: boolean; pm: boolean } {
  if (!SHAPE.test(sessions)) throw new RangeError('A session pattern is ten characters, each 0 or 1.')
  const morning = (weekdayOf(date) - 1) * 2
  return { am: sessions[morning] === '1', pm: sessions[morning + 1] === '1' }
}

/**
 * The code the pattern gives to a session: X or C2 when the pupil is not expected on a weekday, otherwise ''.
 */
export function plannedCode(pattern: SessionPattern, date: LocalDate, session: Session): 'X' | 'C2' | '' {
  const expected = expectedSessions(pattern.sessions, date)
  if (weekdayOf(date) > 5 || (session === 'AM' ? expected.am : expected.pm)) return ''
  return pattern.otherwise
}

/**
 * What is wrong with a pattern for a pupil. X is only for days outside compulsory school age; C2 only for
 * days within it, with an agreement and an end (reg 11(6)). Empty when good.
 */
export function patternProblems(
  pattern: SessionPattern & { agreement?: string; from: LocalDate; to: LocalDate },
  dateOfBirth: LocalDate,
): Problem[] {
  const problems: Problem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  const { from, to, otherwise } = pattern
  if (!SHAPE.test(pattern.sessions)) add('sessions', 'Choose the sessions for which the pupil is expected.')
  if (to < from) add('to', 'The last day must not be before the first.')
  if (otherwise === 'C2') {
    if (!pattern.agreement?.trim())
      add('agreement', 'Record the agreement with the parent: its date, reason and next review.')
    if (to === OPEN_END) add('to', 'A part-time timetable is temporary: give its last day.')
    else if (!isCompulsorySchoolAge(dateOfBirth, from) || !isCompulsorySchoolAge(dateOfBirth, to))
      add(
        'otherwise',
        'C2 is for pupils of compulsory school age on every day of it. Use X for the other days.',
      )
  } else if (from <= compulsoryAgeEnds(dateOfBirth) && to >= compulsoryAgeBegins(dateOfBirth)) {
    add(
      'otherwise',
      'The pupil is of compulsory school age on some of these days, when X cannot be used. End the pattern before, or agree a part-time timetable (C2).',
    )
  }
  return problems
}
