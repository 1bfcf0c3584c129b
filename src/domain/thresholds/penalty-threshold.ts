import { classify } from '../codes/lookup.ts'
import { heldMarks } from '../calendar/school-days.ts'
import { weekNumberOf, type SchoolCalendar } from '../calendar/school-calendar.ts'
import type { LocalDate, Session } from '../dates/local-date.ts'
import type { Mark } from '../marks/mark.ts'
import { isCompulsorySchoolAge } from '../pupil/compulsory-school-age.ts'

const SESSIONS_TO_REACH = 10
const WEEKS_IN_WINDOW = 10

export type PenaltyThreshold = {
  met: boolean
  /** A reason may still be found: one of the sessions is N. */
  provisional: boolean
  reachedOn: LocalDate | null
  reachedIn: Session | null
  sessions: Mark[]
}

/**
 * Whether a penalty notice must be considered (National Framework): ten unauthorised sessions in ten school
 * weeks running. Gives the earliest window that reaches ten, the date and session of the tenth, and the
 * window's marks up to it. Leaves out marks outside compulsory school age, those on or before `after` (the
 * last day an earlier notice covers), and those of sessions that are not in the calendar.
 */
export function penaltyThreshold(
  marks: Iterable<Mark>,
  calendar: SchoolCalendar,
  { dateOfBirth, after }: { dateOfBirth?: LocalDate | null; after?: LocalDate | null } = {},
): PenaltyThreshold {
  let window: { mark: Mark; week: number }[] = []
  for (const mark of heldMarks(marks, calendar)) {
    const week = weekNumberOf(calendar, mark.date)
    if (week === null || (after && mark.date <= after)) continue
    if (dateOfBirth && !isCompulsorySchoolAge(dateOfBirth, mark.date)) continue
    if (classify(mark.code, mark.date) !== 'unauthorised') continue
    window = [...window.filter((earlier) => earlier.week > week - WEEKS_IN_WINDOW), { mark, week }]
    if (window.length >= SESSIONS_TO_REACH) {
      const sessions = window.map((counted) => counted.mark)
      const provisional = sessions.some(({ code }) => code === 'N')
      return { met: true, provisional, reachedOn: mark.date, reachedIn: mark.session, sessions }
    }
  }
  return { met: false, provisional: false, reachedOn: null, reachedIn: null, sessions: [] }
}
