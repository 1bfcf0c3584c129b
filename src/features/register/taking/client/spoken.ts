import { choiceOf, classWords } from './codes.ts'
import type { Row, Sheet } from './state.ts'

/** What is said of the mark a row shows: "present, morning", "late, 12 minutes", "not marked". */
export function spokenMark(sheet: Sheet, { draft, stored, planned }: Row): string {
  const minutes = (draft ?? stored)?.minutesLate
  const late = minutes ? `, ${minutes} minutes` : ''
  if (draft) return (choiceOf(sheet.palette, draft.code)?.spoken ?? draft.code) + late
  if (stored) return (stored.spoken || classWords(stored.statClass)) + late
  return planned ? `not marked, ${planned} by the timetable` : 'not marked'
}

/** The name of a row's mark for a screen reader: whose, what, and what it was while a change is not saved. */
export function spokenRow(sheet: Sheet, row: Row): string {
  const parts = [row.name, spokenMark(sheet, row)]
  if (row.stored && row.draft) parts.push(`was ${spokenMark(sheet, { ...row, draft: null })}`)
  if (row.draft) parts.push(row.sent === row.draft ? 'being saved' : 'not saved')
  if (row.stored?.locked) parts.push(`entered by ${row.stored.by}`)
  if (row.conflict) parts.push('somebody else marked this pupil too')
  if (row.problem) parts.push(row.problem.message)
  return parts.join(', ')
}
