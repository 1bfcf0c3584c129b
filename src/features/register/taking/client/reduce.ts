import type { RegisterView, SaveReply, SaveRequest } from '../contract.ts'
import { presentCode } from './codes.ts'
import { clearDraft, editMark, undo } from './editing.ts'
import { completeCode, fillBlanks, markAndGoOn, markRow, typeCode, typeFigure } from './marking.ts'
import { answered, choose, refreshed, restored } from './replies.ts'
import type { Kept } from './replies.ts'
import { checked, departed } from './saving.ts'
import { remembered, say } from './state.ts'
import type { Draft, SavePhase, State } from './state.ts'

/** Everything that can happen to a register on the screen. `now` is the moment by the server's clock, ISO. */
export type Intent =
  | { type: 'letter'; letter: string; now: string }
  | { type: 'figure'; figure: string; now: string }
  | { type: 'present'; now: string }
  | { type: 'complete'; now: string }
  | { type: 'fill'; now: string }
  | { type: 'clear' }
  | { type: 'undo' }
  | { type: 'move'; by: number }
  | { type: 'go'; index: number }
  | { type: 'touch'; pupilId: number; code: string; now: string }
  | { type: 'pick'; code: string; now: string }
  | { type: 'edit'; pupilId: number; change: Partial<Draft>; now: string }
  | { type: 'reason'; reason: string }
  | { type: 'open'; pupilId: number | null }
  | { type: 'choose'; pupilId: number; whose: 'mine' | 'theirs' }
  | { type: 'check'; now: string }
  | { type: 'say'; text: string; shown?: boolean }
  | { type: 'departed'; request: SaveRequest }
  | { type: 'phase'; phase: SavePhase; message?: string }
  | { type: 'answered'; request: SaveRequest; reply: SaveReply; at: string }
  | { type: 'handed-back'; request: SaveRequest; message: string }
  | { type: 'refreshed'; view: RegisterView }
  | { type: 'restored'; kept: Kept }

/** The register after something happened. Pure: the clock comes with the intent. */
export function reduce(state: State, intent: Intent): State {
  switch (intent.type) {
    case 'letter':
      return typeCode(state, intent.letter, intent.now)
    case 'figure':
      return typeFigure(state, intent.figure, intent.now)
    case 'present':
      return markAndGoOn(state, presentCode(state.sheet.session), intent.now)
    case 'complete':
      return completeCode(state, intent.now)
    case 'fill':
      return fillBlanks(state, intent.now)
    case 'clear':
      return clearDraft(state)
    case 'undo':
      return undo(state)
    case 'move':
      return moved(state, state.cursor + intent.by)
    case 'go':
      return moved(state, intent.index)
    case 'touch':
      return touched(state, intent)
    case 'pick':
      return markAndGoOn(state, intent.code, intent.now)
    case 'edit':
      return editMark(state, intent.pupilId, intent.change, intent.now)
    case 'reason':
      return { ...remembered(state, 'reason'), reason: intent.reason }
    case 'open':
      return { ...state, open: intent.pupilId }
    case 'choose':
      return choose(state, intent.pupilId, intent.whose)
    case 'check':
      return checked(state, intent.now)
    case 'say':
      return say(state, intent.text, state.rows[state.cursor]?.pupilId ?? null, intent.shown)
    case 'departed':
      return departed(state, intent.request)
    case 'phase':
      return { ...state, saving: { ...state.saving, phase: intent.phase, message: intent.message ?? '' } }
    case 'answered':
      return answered(state, intent.request, intent.reply, intent.at)
    case 'handed-back':
      return handedBack(state, intent.request, intent.message)
    case 'refreshed':
      return refreshed(state, intent.view)
    case 'restored':
      return restored(state, intent.kept)
  }
}

function moved(state: State, to: number): State {
  const cursor = Math.min(Math.max(to, 0), state.rows.length - 1)
  const note = state.note?.shown ? null : state.note
  return { ...state, cursor, note, pending: '', just: null, typedMinutes: '', open: null }
}

/** A finger on a row's own key: the cursor goes there and stays. */
function touched(
  state: State,
  { pupilId, code, now }: { pupilId: number; code: string; now: string },
): State {
  const index = state.rows.findIndex((row) => row.pupilId === pupilId)
  return markRow({ ...state, cursor: Math.max(0, index) }, index, code, now)
}

function handedBack(state: State, { marks }: SaveRequest, message: string): State {
  const back = new Set(marks.map(({ pupilId }) => pupilId))
  const rows = state.rows.map((row) => (back.has(row.pupilId) ? { ...row, sent: null } : row))
  return say({ ...state, rows, saving: { ...state.saving, phase: 'failed', message } }, message)
}
