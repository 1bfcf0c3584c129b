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

/** What a report up to a day says of inspection, in the framework's words; null for one of before the report card. */
export function inspectionWords(to: LocalDate): string | null {
  if (to < REPORT_CARD) return null
  const grades = [
    ...INSPECTION_GRADES.slice(0, -1).map((grade) => `“${grade}”,`),
    'or',
    `“${INSPECTION_GRADES.at(-1)}”`,
  ]
  return `In an Ofsted report card “Attendance and behaviour” is an evaluation area of its own, graded ${grades.join(' ').replace(', or', ' or')}; there is no overall grade. These figures are the school’s own and are not a grade.`
}
