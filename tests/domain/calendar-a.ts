import {
  calendarDays,
  localDate,
  schoolCalendar,
  SESSIONS,
  type CalendarPlan,
  type LocalDate,
  type Mark,
  type SchoolCalendar,
} from '#domain/index.ts'

const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })

/**
 * An invented school's year 2025/26: 190 days, with an INSET day and a bank holiday inside its half terms.
 */
export const planA: CalendarPlan = {
  terms: [
    { halfTerm: 1, ...span('2025-09-03', '2025-10-24') },
    { halfTerm: 2, ...span('2025-11-03', '2025-12-19') },
    { halfTerm: 3, ...span('2026-01-06', '2026-02-13') },
    { halfTerm: 4, ...span('2026-02-23', '2026-03-27') },
    { halfTerm: 5, ...span('2026-04-13', '2026-05-22') },
    { halfTerm: 6, ...span('2026-06-01', '2026-07-17') },
  ],
  closures: [
    { ...span('2025-11-28', '2025-11-28'), kind: 'inset' },
    { ...span('2026-05-04', '2026-05-04'), kind: 'bank_holiday' },
  ],
}

export const calendarA: SchoolCalendar = schoolCalendar(calendarDays(planA))

/** Marks of a pupil on a list of codes, one session after the other from a school day on. */
export function marksFrom(calendar: SchoolCalendar, from: string, codes: readonly string[]): Mark[] {
  const sessions = sessionsFrom(calendar, localDate(from))
  return codes.map((code, index) => {
    const slot = sessions[index]
    if (!slot) throw new Error('the calendar is too short for these marks')
    return { ...slot, code }
  })
}

/** The sessions a calendar holds from a date on, in order. */
export function sessionsFrom(calendar: SchoolCalendar, from: LocalDate): Omit<Mark, 'code'>[] {
  return calendar.days
    .filter(({ date }) => date >= from)
    .flatMap(({ date, am, pm }) =>
      SESSIONS.filter((session) => (session === 'AM' ? am : pm)).map((session) => ({ date, session })),
    )
}

/** So many of one thing. */
export function times<T>(n: number, value: T): T[] {
  return Array.from({ length: n }, () => value)
}
