import {
  bankHolidayClosures,
  calendarRows,
  localDate,
  type CalendarPlan,
  type LocalDate,
} from '#domain/index.ts'

const halfTerms = (...spans: [string, string][]) =>
  spans.map(([from, to], index) => ({ halfTerm: index + 1, from: localDate(from), to: localDate(to) }))

const inset = (...days: string[]) =>
  days.map((day) => ({
    from: localDate(day),
    to: localDate(day),
    kind: 'inset' as const,
    note: 'Staff training',
  }))

const TERMS = {
  2025: halfTerms(
    ['2025-09-01', '2025-10-24'],
    ['2025-11-03', '2025-12-19'],
    ['2026-01-05', '2026-02-13'],
    ['2026-02-23', '2026-03-27'],
    ['2026-04-13', '2026-05-22'],
    ['2026-06-01', '2026-07-20'],
  ),
  2026: halfTerms(
    ['2026-09-01', '2026-10-23'],
    ['2026-11-02', '2026-12-18'],
    ['2027-01-04', '2027-02-12'],
    ['2027-02-22', '2027-03-25'],
    ['2027-04-12', '2027-05-28'],
    ['2027-06-07', '2027-07-21'],
  ),
}

const INSET = {
  2025: inset('2025-09-01', '2025-09-02', '2025-11-28', '2026-01-05', '2026-07-20'),
  2026: inset('2026-09-01', '2026-09-02', '2026-11-27', '2027-01-04', '2027-07-21'),
}

export const YEARS = [2025, 2026] as const
export type SeedYear = (typeof YEARS)[number]

/** The authority's calendar of a year, as a school keeps it; one school has an INSET day moved, as schools do. */
export function planOf(year: SeedYear, movesInset: boolean): CalendarPlan {
  const terms = TERMS[year]
  const days = INSET[year].map((day, index) =>
    movesInset && index === 2 ? { ...day, from: shifted(day.from), to: shifted(day.to) } : day,
  )
  return { terms, closures: [...days, ...bankHolidayClosures(terms)] }
}

// A week earlier.
const shifted = (date: LocalDate): LocalDate =>
  localDate(new Date(Date.parse(date) - 7 * 86_400_000).toISOString().slice(0, 10))

/** Session times, primary schools earlier out than secondary ones. */
export const timesOf = (secondary: boolean) => [
  { session: 'AM', starts: '08:40', opens: '08:45', closes: '09:15', ends: secondary ? '12:45' : '12:00' },
  secondary
    ? { session: 'PM', starts: '13:35', opens: '13:35', closes: '14:05', ends: '15:10' }
    : { session: 'PM', starts: '13:00', opens: '13:00', closes: '13:30', ends: '15:15' },
]
