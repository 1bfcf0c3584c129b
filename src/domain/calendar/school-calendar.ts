import { mondayOf } from '../dates/arithmetic.ts'
import type { LocalDate, Session } from '../dates/local-date.ts'

/** A date and the sessions held on it. */
export type SchoolDay = { date: LocalDate; am: boolean; pm: boolean }

/** A week with at least one session. Numbers run on across years. */
export type SchoolWeek = { number: number; monday: LocalDate; sessions: number }

/** When a school, or one of its year groups, meets; it may span years. */
export type SchoolCalendar = {
  /** The days with at least one session, in order. */
  readonly days: readonly SchoolDay[]
  readonly weeks: readonly SchoolWeek[]
  /** The index of each school day in `days`. */
  readonly positions: ReadonlyMap<LocalDate, number>
  /** The number of each school week, by its Monday. */
  readonly weekNumbers: ReadonlyMap<LocalDate, number>
}

/**
 * A calendar from its days, in any order. A date that is not listed has no session. Refuses (RangeError) a
 * date listed twice: which of the two is meant cannot be known.
 */
export function schoolCalendar(days: Iterable<SchoolDay>): SchoolCalendar {
  const listed = [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const twice = listed.find((day, index) => day.date === listed[index + 1]?.date)
  if (twice) throw new RangeError(`${twice.date} is listed twice in the calendar.`)
  const held = listed.filter((day) => day.am || day.pm)
  const weeks = weeksOf(held)
  return {
    days: held,
    weeks,
    positions: new Map(held.map((day, index) => [day.date, index])),
    weekNumbers: new Map(weeks.map((week) => [week.monday, week.number])),
  }
}

/** The school weeks, numbered from 1: a week with at least one session, Monday to Sunday. */
export function schoolWeeks(calendar: SchoolCalendar): readonly SchoolWeek[] {
  return calendar.weeks
}

/** The number of the school week in which a date falls, or null when no session is held in that week. */
export function weekNumberOf(calendar: SchoolCalendar, date: LocalDate): number | null {
  return calendar.weekNumbers.get(mondayOf(date)) ?? null
}

/** Whether the date is a school day: one with at least one session (Education Act 1996, s. 579). */
export function isSchoolDay(calendar: SchoolCalendar, date: LocalDate): boolean {
  return calendar.positions.has(date)
}

/** Whether the session is held. */
export function hasSession(calendar: SchoolCalendar, date: LocalDate, session: Session): boolean {
  const position = calendar.positions.get(date)
  const day = position === undefined ? undefined : calendar.days[position]
  return day !== undefined && (session === 'AM' ? day.am : day.pm)
}

function weeksOf(held: readonly SchoolDay[]): SchoolWeek[] {
  const sessions = new Map<LocalDate, number>()
  for (const day of held) {
    const monday = mondayOf(day.date)
    sessions.set(monday, (sessions.get(monday) ?? 0) + Number(day.am) + Number(day.pm))
  }
  return [...sessions].map(([monday, count], index) => ({ number: index + 1, monday, sessions: count }))
}
