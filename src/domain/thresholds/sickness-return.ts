import { heldMarks } from '../calendar/school-days.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { LocalDate } from '../dates/local-date.ts'
import type { Mark } from '../marks/mark.ts'

/** How days of illness are counted: two sessions a day, days that hold an I, or whichever comes to fifteen first. */
export type SicknessCount = 'earlier' | 'sessions' | 'days'

/** Days of illness of a school year, and the day on which there were fifteen; `days` may be a half by sessions. */
export type SicknessDays = { days: number; due: boolean; on: LocalDate | null }

const DAYS = 15

/**
 * Whether 15 days of illness (code I), running or in all, were reached, and on which day (reg 13). Takes the
 * marks of one school year. Counted both ways: sessions of illness by two, and days that hold one, which is
 * how the department's page for authorities counts; `count` says which of them prompts, the earlier if not
 * said. It is a prompt: the return itself rests on what the school believes will be missed, so it may be due
 * earlier.
 */
export function sicknessReturn(
  marks: Iterable<Mark>,
  calendar: SchoolCalendar,
  { count = 'earlier' }: { count?: SicknessCount } = {},
): { due: boolean; on: LocalDate | null; bySessions: SicknessDays; byDays: SicknessDays } {
  const sessions = heldMarks(marks, calendar)
    .filter(({ code }) => code === 'I')
    .map(({ date }) => date)
  const days = [...new Set(sessions)]
  const bySessions = { days: sessions.length / 2, ...reached(sessions[2 * DAYS - 1]) }
  const byDays = { days: days.length, ...reached(days[DAYS - 1]) }
  // A day holds at most two sessions, so the count by days is never the later one.
  const prompt = count === 'sessions' ? bySessions : byDays
  return { due: prompt.due, on: prompt.on, bySessions, byDays }
}

const reached = (on: LocalDate | undefined) => ({ due: on !== undefined, on: on ?? null })
