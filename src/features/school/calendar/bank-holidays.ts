import { academicYearDates, bankHolidays, type LocalDate } from '#domain/index.ts'
import type { YearPlan } from './plan.ts'

export type ProposedHoliday = { date: LocalDate; name: string; chosen: boolean; inTerm: boolean }

/**
 * The bank holidays of a year, with those the calendar has ticked. In a calendar that has none yet, all of them are
 * proposed. A day that the calendar alone knows, such as one proclaimed later, stays in the list.
 */
export function proposedHolidays({ year, terms, closures }: YearPlan): ProposedHoliday[] {
  const { from, to } = academicYearDates(year)
  const kept = closures
    .filter(({ kind }) => kind === 'bank_holiday')
    .map(({ from: date, note: name }) => ({ date, name }))
  const known = [year, year + 1].flatMap(bankHolidays).filter(({ date }) => from <= date && date <= to)
  const isKept = (date: LocalDate) => kept.some((holiday) => holiday.date === date)
  return [...known, ...kept.filter(({ date }) => !known.some((holiday) => holiday.date === date))]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, name }) => ({
      date,
      name,
      chosen: kept.length === 0 || isKept(date),
      inTerm: terms.some((term) => term.from <= date && date <= term.to),
    }))
}

/** Those of a year's proposed bank holidays that were ticked; a date that was never proposed is left out. */
export function chosenHolidays(plan: YearPlan, dates: LocalDate[]): { date: LocalDate; name: string }[] {
  return proposedHolidays(plan)
    .filter(({ date }) => dates.includes(date))
    .map(({ date, name }) => ({ date, name }))
}
