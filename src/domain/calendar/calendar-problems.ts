import { academicYearDates, academicYearName } from '../dates/academic-year.ts'
import type { Problem } from '../problem.ts'
import type { CalendarPlan } from './calendar-plan.ts'

/**
 * What is wrong with a plan for one academic year: dates the wrong way round, outside the year, half terms
 * that overlap, a closure that closes nothing. Fields are `terms.0.from`, `closures.2.to`. Empty when good.
 */
export function calendarProblems({ terms, closures }: CalendarPlan, academicYear: number): Problem[] {
  const year = academicYearDates(academicYear)
  const problems: Problem[] = []
  const checkSpan = (field: string, { from, to }: { from: string; to: string }) => {
    if (to < from)
      problems.push({ field: `${field}.to`, message: 'The last day must not be before the first.' })
    if (from < year.from || to > year.to) {
      const message = `These dates must lie in the year ${academicYearName(academicYear)}, which runs from 1 August to 31 July.`
      problems.push({ field: `${field}.from`, message })
    }
  }
  terms.forEach((term, index) => {
    checkSpan(`terms.${index}`, term)
    if (terms.some((other, earlier) => earlier < index && other.from <= term.to && term.from <= other.to))
      problems.push({ field: `terms.${index}.from`, message: 'This half term overlaps another.' })
  })
  closures.forEach((closure, index) => {
    checkSpan(`closures.${index}`, closure)
    if (closure.am === false && closure.pm === false)
      problems.push({
        field: `closures.${index}.am`,
        message: 'Say whether the morning, the afternoon or both are closed.',
      })
  })
  return problems
}
