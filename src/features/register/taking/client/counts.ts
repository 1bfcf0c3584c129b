import { choiceOf } from './codes.ts'
import { isUnsaved } from './state.ts'
import type { Row, Sheet } from './state.ts'

export type Counts = {
  blank: number
  present: number
  late: number
  absent: number
  other: number
  unsaved: number
}

/** How many pupils stand where, by the marks on the screen. A pupil a pattern does not expect is not blank. */
export function countRows(sheet: Sheet, rows: Row[]): Counts {
  const counts: Counts = { blank: 0, present: 0, late: 0, absent: 0, other: 0, unsaved: 0 }
  for (const row of rows) {
    counts[standing(sheet, row)] += 1
    if (isUnsaved(row)) counts.unsaved += 1
  }
  return counts
}

/** The statistical class of the mark a row shows; undefined where it has none. */
export function shownClass({ palette }: Sheet, { draft, stored }: Row): string | undefined {
  if (!draft) return stored?.statClass
  return choiceOf(palette, draft.code)?.statClass ?? stored?.statClass
}

function standing(sheet: Sheet, row: Row): Exclude<keyof Counts, 'unsaved'> {
  const statClass = shownClass(sheet, row)
  if (statClass === undefined) return row.planned ? 'other' : 'blank'
  if (statClass === 'attending') return (row.draft ?? row.stored)?.code === 'L' ? 'late' : 'present'
  return statClass === 'notPossible' ? 'other' : 'absent'
}
