import {
  academicYearDates,
  datesBetween,
  mondayOf,
  weekdayOf,
  WHOLE_SCHOOL,
  type ClosureKind,
  type LocalDate,
} from '#domain/index.ts'
import type { CalendarDay, YearPlan } from './plan.ts'
import { isWeekend, monthName } from './words.ts'

export type DayLook = 'school' | 'half' | 'inset' | 'bank-holiday' | 'closure' | 'out'

/** A day as the year view draws it; `letter` and `look` say the same thing twice, for those who see no colour. */
export type YearDay = {
  date: LocalDate
  look: DayLook
  letter: string
  /** On a half day, the session that is held. */
  open: 'am' | 'pm' | undefined
  /** Some year group's day is not the school's. */
  differs: boolean
}

/** `number` counts the school weeks of this year; null in a week without a session. */
export type YearWeek = { monday: LocalDate; number: number | null; days: (YearDay | null)[] }

export type YearMonth = { name: string; days: number; sessions: number; weeks: YearWeek[] }

/** The twelve months of an academic year from its typed calendar, the days that follow from it, and its weeks. */
export function yearMonths(
  plan: YearPlan,
  days: CalendarDay[],
  schoolWeeks: { monday: LocalDate; number: number }[],
): YearMonth[] {
  const dayOf = dayLooks(plan, days)
  const first = schoolWeeks[0]?.number ?? 1
  const numbers = new Map(schoolWeeks.map((week) => [week.monday, week.number - first + 1]))
  return datesByMonth(plan.year).map((dates) => {
    const shown = dates.map(dayOf)
    const held = shown.filter(isHeld)
    const halves = held.filter(({ look }) => look === 'half').length
    return {
      name: monthName(dates[0]),
      days: held.length,
      sessions: 2 * held.length - halves,
      weeks: weeksOf(shown, numbers),
    }
  })
}

function dayLooks(plan: YearPlan, days: CalendarDay[]): (date: LocalDate) => YearDay {
  const whole = new Map(
    days.filter(({ yearGroup }) => yearGroup === WHOLE_SCHOOL).map((day) => [day.date, day]),
  )
  const differing = new Set(
    days.filter(({ yearGroup }) => yearGroup !== WHOLE_SCHOOL).map(({ date }) => date),
  )
  const closed = plan.closures.filter(({ yearGroup }) => yearGroup === WHOLE_SCHOOL)
  return (date) => {
    const day = whole.get(date)
    const base = { date, differs: differing.has(date), open: undefined }
    if (day?.am && day.pm) return { ...base, look: 'school', letter: '' }
    if (day?.am || day?.pm) return { ...base, look: 'half', letter: '½', open: day.am ? 'am' : 'pm' }
    const kind = isWeekend(date) ? undefined : closed.find(({ from, to }) => from <= date && date <= to)?.kind
    return { ...base, ...LOOKS[kind ?? 'none'] }
  }
}

const LOOKS: Record<ClosureKind | 'none', { look: DayLook; letter: string }> = {
  inset: { look: 'inset', letter: 'I' },
  bank_holiday: { look: 'bank-holiday', letter: 'B' },
  closure: { look: 'closure', letter: 'C' },
  different_dates: { look: 'closure', letter: 'C' },
  none: { look: 'out', letter: '' },
}

function datesByMonth(year: number): [LocalDate, ...LocalDate[]][] {
  const { from, to } = academicYearDates(year)
  const months = new Map<string, [LocalDate, ...LocalDate[]]>()
  for (const date of datesBetween(from, to)) {
    const month = months.get(date.slice(0, 7))
    if (month) month.push(date)
    else months.set(date.slice(0, 7), [date])
  }
  return [...months.values()]
}

function weeksOf(days: YearDay[], numbers: Map<LocalDate, number>): YearWeek[] {
  const weeks = new Map<LocalDate, YearWeek>()
  for (const day of days) {
    const start = mondayOf(day.date)
    const week = weeks.get(start) ?? { monday: start, number: numbers.get(start) ?? null, days: emptyWeek() }
    week.days[weekdayOf(day.date) - 1] = day
    weeks.set(start, week)
  }
  // A week that runs over two months is numbered in those where it has a school day.
  return [...weeks.values()].map((week) => (week.days.some(isHeld) ? week : { ...week, number: null }))
}

const isHeld = (day: YearDay | null): boolean => day?.look === 'school' || day?.look === 'half'

const emptyWeek = (): (YearDay | null)[] => [null, null, null, null, null, null, null]
