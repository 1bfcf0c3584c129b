import { localDate, type LocalDate } from '../dates/local-date.ts'

/** Since when Ofsted's report card grades attendance and behaviour together, without an overall grade. */
const REPORT_CARD = localDate('2025-11-10')

/** The grades of an evaluation area, the highest first. */
export const INSPECTION_GRADES = [
  'Exceptional',
  'Strong standard',
  'Expected standard',
  'Needs attention',
  'Urgent improvement',
] as const

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** What a report up to a day says of inspection, in the framework's words; null for one of before the report card. */
export function inspectionWords(to: LocalDate): string | null {
  if (to < REPORT_CARD) return null
  const grades = EITHER.format(INSPECTION_GRADES.map((grade) => `“${grade}”`))
  return `In an Ofsted report card “Attendance and behaviour” is an evaluation area of its own, graded ${grades}; there is no overall grade. These figures are the school’s own and are not a grade.`
}
