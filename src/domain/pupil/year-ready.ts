import { academicYearDates, academicYearName, academicYearOf } from '../dates/academic-year.ts'
import { dateOf, datePartsOf } from '../dates/arithmetic.ts'
import type { LocalDate } from '../dates/local-date.ts'

/** How far a school is ready on a day: what is entered for its year, and where its pupils are on that day. */
export type YearFacts = { termDates: boolean; onRoll: number; inNoClass: number; inLastYear: number }

/**
 * The day on which to ask whether a school is ready for its year: in July and August 1 September, the first day on which
 * a year may begin, else today. With the first day of its academic year, before which an entry is last year's.
 */
export function readinessDay(today: LocalDate): { on: LocalDate; yearBegan: LocalDate; year: number } {
  const { year, month } = datePartsOf(today)
  const on = month === 7 || month === 8 ? dateOf(year, 9, 1) : today
  const academicYear = academicYearOf(on)
  return { on, yearBegan: academicYearDates(academicYear).from, year: academicYear }
}

/**
 * What is not ready for the year, a sentence each; empty when all is. One pupil in ten may be kept in a year group for a
 * second year without a word; more, and the school has not been moved up.
 */
export function yearWarnings(today: LocalDate, facts: YearFacts): string[] {
  const { on, year } = readinessDay(today)
  const { termDates, onRoll, inNoClass, inLastYear } = facts
  const coming = on > today
  const areOf = (count: number) => (count === 1 ? 'is' : 'are')
  const pupils = (count: number) => `${count} of ${onRoll} pupils`
  return [
    !termDates && `There are no term dates for ${academicYearName(year)}: no register can be taken.`,
    inNoClass > 0 &&
      (coming
        ? `From 1 September ${pupils(inNoClass)} will be in no class, and so on no register.`
        : `${pupils(inNoClass)} ${areOf(inNoClass)} in no class, and so on no register.`),
    inLastYear * 10 > onRoll &&
      (coming
        ? `From 1 September ${pupils(inLastYear)} will still be in this year’s year group.`
        : `${pupils(inLastYear)} ${areOf(inLastYear)} still in last year’s year group.`),
  ].filter((said) => said !== false)
}
