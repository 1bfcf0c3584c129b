import {
  addDays,
  addSums,
  isLate,
  mondayOf,
  reasonDeadline,
  schoolCalendar,
  type LocalDate,
  type RecentAttendance,
  type SchoolDay,
  type Sums,
} from '#domain/index.ts'
import type { ClassMark, PupilWeek } from './sql.ts'

/** The weeks that count as recent, and those whose sessions are looked at for habits. */
const RECENT_WEEKS = 4
const HABIT_WEEKS = 6

/** A pupil's recent attendance to the end of a week, for the rules on whom to talk to. */
export function recentOf(
  weeks: readonly PupilWeek[],
  marks: readonly ClassMark[],
  monday: LocalDate,
): RecentAttendance {
  const first = addDays(monday, -7 * (RECENT_WEEKS - 1))
  const sums = (holds: (week: PupilWeek) => boolean): Sums =>
    addSums(weeks.filter(holds).map((week) => week.sums))
  return {
    before: sums((week) => week.monday < first),
    recent: sums((week) => week.monday >= first && week.monday <= monday),
    sessions: marks
      .filter(
        ({ date }) => mondayOf(date) >= addDays(monday, -7 * (HABIT_WEEKS - 1)) && mondayOf(date) <= monday,
      )
      .map(({ date, statClass, code }) => ({ date, statClass, late: isLate(code) })),
  }
}

/** A session without a reason yet, and the school days left to find one: 0 on the last day, negative once it is over. */
export type OpenReason = { pupilId: number; date: LocalDate; session: 'AM' | 'PM'; daysLeft: number | null }

/**
 * The sessions still without a reason (N), the longest open first, with the school days left until the fifth, on which it
 * must be known or become O (regulation 10). Null where the calendar does not reach that far.
 */
export function openReasons(
  marks: readonly ClassMark[],
  days: readonly SchoolDay[],
  today: LocalDate,
): OpenReason[] {
  const calendar = schoolCalendar(days)
  return marks
    .filter(({ code }) => code === 'N')
    .map(({ pupilId, date, session }) => {
      const deadline = reasonDeadline(calendar, date)
      return { pupilId, date, session, daysLeft: deadline && schoolDaysBetween(days, today, deadline) }
    })
}

/** School days from one day to another, negative when the other is over. */
function schoolDaysBetween(days: readonly SchoolDay[], from: LocalDate, to: LocalDate): number {
  const between = (a: LocalDate, b: LocalDate) => days.filter(({ date }) => date > a && date <= b).length
  return to >= from ? between(from, to) : -between(to, from)
}
