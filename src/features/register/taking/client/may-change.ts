import { needsReason } from '#domain/index.ts'

import { momentTime } from '#ui/format.ts'
import type { Draft, Row, Sheet, State } from './state.ts'
import { choiceOf } from './codes.ts'

// As app.save_register judges it: what was entered ahead yields to whoever has the child in front of them.
const HERE = ['/', '\\', 'L']

/**
 * Why a row cannot be changed by this person now to a code, in a sentence; '' where it can. Until the register closes,
 * a pupil who is there can be marked so over anybody's entry.
 */
export function whyLocked(sheet: Sheet, row: Row, now: string, code = row.draft?.code ?? ''): string {
  if (sheet.closedBecause) return sheet.closedBecause
  const closed = sheet.closesAt !== null && needsReason({ now, closesAt: sheet.closesAt })
  if (row.stored?.locked && (closed || !HERE.includes(code)))
    return `Entered by ${row.stored.by}. Ask the office if it should change.`
  if (row.stored && !sheet.mayAmend && sheet.closesAt && closed)
    return `The register closed at ${momentTime(sheet.closesAt)}. Ask the office to change this mark.`
  return ''
}

/** Whether a row's draft changes a mark after the register closed, which the law asks a reason for (reg 10). */
export function changesAfterClosing(sheet: Sheet, row: Row, now: string): boolean {
  return row.draft !== null && row.stored !== null && needsReason({ now, closesAt: sheet.closesAt })
}

/** Whether a row still waits for the reason of its change. */
export function lacksReason(state: State, row: Row, now: string): boolean {
  return changesAfterClosing(state.sheet, row, now) && !(row.draft?.reason || state.reason)
}

/** The details a draft's code asks for and has not been given (regs 10 and 11); a pattern's code has them from the pattern. */
export function missingDetails(sheet: Sheet, row: Row, draft: Draft): { key: string; label: string }[] {
  if (draft.code === row.planned) return []
  const asked = choiceOf(sheet.palette, draft.code)?.details ?? []
  return asked.filter(({ key }) => !draft.detail[key]?.trim())
}
