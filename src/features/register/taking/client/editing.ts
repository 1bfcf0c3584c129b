import { whyLocked } from './may-change.ts'
import { draftOf, remembered, say, settled, withRow } from './state.ts'
import type { Draft, State } from './state.ts'

/** Changes a part of a row's mark: minutes, a detail, the comment, the reason. Refuses a row without a mark and a locked one. */
export function editMark(state: State, pupilId: number, change: Partial<Draft>, now: string): State {
  const index = state.rows.findIndex((row) => row.pupilId === pupilId)
  const row = state.rows[index]
  const draft = row ? draftOf(row) : null
  if (!row || !draft) return say(state, 'Mark the pupil first.', pupilId, true)
  const locked = whyLocked(state.sheet, row, now)
  if (locked) return say(state, locked, pupilId, true)
  const field = Object.keys({ ...change, ...change.detail }).join()
  return withRow(remembered(state, `${field}:${pupilId}`), index, {
    draft: settled(row, { ...draft, ...change, detail: { ...draft.detail, ...change.detail } }),
    problem: null,
  })
}

/** Takes back what was put into the row under the cursor. A mark that is held can be changed, never wiped. */
export function clearDraft(state: State): State {
  const row = state.rows[state.cursor]
  if (!row) return state
  if (state.pending) return say({ ...state, pending: '' }, 'Letter taken back.')
  if (!row.draft || row.draft === row.sent) {
    const text = row.stored ? 'A mark cannot be wiped. Type the code that is right.' : 'Nothing to take back.'
    return say(state, text, row.pupilId, row.stored !== null)
  }
  const cleared = withRow(remembered(state), state.cursor, { draft: settled(row, null), problem: null })
  return say({ ...cleared, just: null, open: null }, `${row.name}: taken back.`)
}

/** One step back, through everything put in since the last saving. */
export function undo(state: State): State {
  const step = state.history.at(-1)
  if (!step) return say(state, 'Nothing to undo.')
  const rows = state.rows.map((row, index) => {
    const draft = settled(row, step.drafts[index] ?? null)
    return draft === row.draft ? row : { ...row, draft, problem: null }
  })
  const undone = {
    ...state,
    rows,
    cursor: step.cursor,
    reason: step.reason,
    history: state.history.slice(0, -1),
  }
  return say({ ...undone, pending: '', just: null, open: null }, 'Undone.')
}
