import type { SaveRequest } from '../contract.ts'
import { lacksReason, missingDetails } from './may-change.ts'
import { isUnsaved, say } from './state.ts'
import type { Row, RowProblem, State } from './state.ts'

/** What keeps a row from being saved; null when nothing does. */
export function blockerOf(state: State, row: Row, now: string): RowProblem | null {
  if (!row.draft || !isUnsaved(row)) return null
  if (row.conflict) return { message: 'Choose which of the two marks stays.' }
  const missing = missingDetails(state.sheet, row, row.draft)[0]
  if (missing) return { message: `${row.draft.code} needs an answer: ${missing.label}`, field: missing.key }
  if (lacksReason(state, row, now))
    return { message: 'The register is closed. Give the reason for this change.', field: 'reason' }
  return null
}

/** The state with every blocker said in its row, the cursor on the first; the very same state where all may be saved. */
export function checked(state: State, now: string): State {
  const problems = state.rows.map((row) => blockerOf(state, row, now))
  const first = problems.findIndex((problem) => problem !== null)
  const row = state.rows[first]
  if (!row) return state
  const rows = state.rows.map((each, index) => {
    const problem = problems[index]
    return problem ? { ...each, problem } : each
  })
  const open = problems[first]?.field ? row.pupilId : state.open
  return say({ ...state, rows, cursor: first, open }, `${row.name}: ${problems[first]?.message ?? ''}`, null)
}

/**
 * The request that saves all that is unsaved, or null when nothing is. Each mark carries the revision it was put over;
 * a register copied from paper was taken when the paper says.
 */
export function requestOf(
  { sheet, rows, reason }: State,
  requestId: string,
  now: string,
): SaveRequest | null {
  const { urn, date, session, membershipId, paper } = sheet
  const marks = rows.flatMap((row) =>
    row.draft && isUnsaved(row)
      ? [{ pupilId: row.pupilId, ...row.draft, seen: row.stored?.revision ?? 0 }]
      : [],
  )
  if (marks.length === 0) return null
  const source = paper ? 'paper' : 'typed'
  const takenAt = paper?.takenAt ?? now
  return { version: 1, urn, date, session, requestId, source, takenAt, reason, membershipId, marks }
}

/** The rows of a request, as on their way. */
export function departed(state: State, request: SaveRequest): State {
  const going = new Set(request.marks.map(({ pupilId }) => pupilId))
  const rows = state.rows.map((row) =>
    going.has(row.pupilId) ? { ...row, sent: row.draft, problem: null } : row,
  )
  return {
    ...state,
    rows,
    history: [],
    just: null,
    saving: { ...state.saving, phase: 'sending', message: '' },
  }
}
