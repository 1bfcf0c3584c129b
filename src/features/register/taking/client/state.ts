import type { RegisterRow, RegisterView, ShownMark, StaleMark } from '../contract.ts'

/** A mark as somebody has put it in and nobody has saved it. */
export type Draft = {
  code: string
  minutesLate: number
  detail: Record<string, string>
  comment: string
  /** Why, for a change after the register closed; '' where the reason for all changes serves. */
  reason: string
}

export type RowProblem = { message: string; field?: string }

export type Row = Omit<RegisterRow, 'mark'> & {
  /** What the server holds, as far as this screen has heard. */
  stored: ShownMark | null
  draft: Draft | null
  /** The draft as it left, until an answer comes. */
  sent: Draft | null
  problem: RowProblem | null
  /** What somebody else wrote meanwhile, until one of the two is chosen. */
  conflict: StaleMark | null
}

/** Something to say: always read out; `shown` in the row too when it asks for something. */
export type Note = { text: string; at: number | null; shown: boolean; serial: number }

export type SavePhase = 'idle' | 'sending' | 'waiting' | 'signed-out' | 'failed'

/** How the saving of this register stands; `at` is the moment of the last saving that was answered. */
export type Saving = { phase: SavePhase; at: string | null; message: string }

export type Step = { drafts: (Draft | null)[]; cursor: number; reason: string; edit: string | null }

export type Sheet = Omit<RegisterView, 'rows'>

export type State = {
  sheet: Sheet
  rows: Row[]
  cursor: number
  /** The first letter of a code of two, waiting for the second key. */
  pending: string
  /** The pupil whose details are unfolded. */
  open: number | null
  /** The pupil marked last, to whom figures typed next belong: minutes late, or the number of a reason. */
  just: number | null
  typedMinutes: string
  /** The reason for every change that has none of its own. */
  reason: string
  history: Step[]
  note: Note | null
  saving: Saving
}

/** The screen as it opens: nothing put in, on the first pupil still to be marked. */
export function initialState({ rows, ...sheet }: RegisterView): State {
  return {
    sheet,
    rows: rows.map(rowOf),
    cursor: Math.max(
      0,
      rows.findIndex(({ mark }) => mark === null),
    ),
    pending: '',
    open: null,
    just: null,
    typedMinutes: '',
    reason: '',
    history: [],
    note: null,
    saving: { phase: 'idle', at: null, message: '' },
  }
}

/** A pupil's row as the server gave it. */
export function rowOf({ mark, ...row }: RegisterRow): Row {
  return { ...row, stored: mark, draft: null, sent: null, problem: null, conflict: null }
}

/** The mark a row shows: what was put in, else what is held. */
export const shownMark = (row: Row): Draft | ShownMark | null => row.draft ?? row.stored

/** Whether a row holds something the server has not been given. */
export const isUnsaved = (row: Row): boolean => row.draft !== null && row.draft !== row.sent

/** Whether anything at all would be lost if the page went away now. */
export const hasUnsaved = (state: State): boolean => state.rows.some(isUnsaved)

/** What a row's draft starts from when one part of its mark is edited; null where there is no mark yet. */
export function draftOf({ draft, stored }: Row): Draft | null {
  if (draft || !stored) return draft
  const { code, minutesLate, detail, comment } = stored
  return { code, minutesLate, detail, comment, reason: '' }
}

/** A draft as the row keeps it: none where it says what is already held, unless another is on its way. */
export function settled(row: Row, draft: Draft | null): Draft | null {
  if (row.sent) return draft ?? row.sent
  return draft && row.stored && sameMark(draft, row.stored) ? null : draft
}

type Marked = Pick<Draft, 'code' | 'minutesLate' | 'detail' | 'comment'>

/** Whether two marks say the same. */
export function sameMark(a: Marked, b: Marked): boolean {
  if (a.code !== b.code || a.minutesLate !== b.minutesLate || a.comment !== b.comment) return false
  const keys = new Set([...Object.keys(a.detail), ...Object.keys(b.detail)])
  return [...keys].every((key) => (a.detail[key] ?? '') === (b.detail[key] ?? ''))
}

/** The state with one row replaced; every other row stays the very same object, so that it is not drawn again. */
export function withRow(state: State, index: number, change: Partial<Row>): State {
  return { ...state, rows: state.rows.map((row, at) => (at === index ? { ...row, ...change } : row)) }
}

/** The state with a step to come back to. Edits of one field in a row are one step. */
export function remembered(state: State, edit: string | null = null): State {
  const last = state.history.at(-1)
  if (edit !== null && last?.edit === edit) return state
  const step = {
    drafts: state.rows.map(({ draft }) => draft),
    cursor: state.cursor,
    reason: state.reason,
    edit,
  }
  return { ...state, history: [...state.history.slice(-199), step] }
}

/** The state with something to say. */
export function say(state: State, text: string, at: number | null = null, shown = false): State {
  return { ...state, note: { text, at, shown, serial: (state.note?.serial ?? 0) + 1 } }
}
