import type { RegisterView, SaveReply, SaveRequest, ShownMark, StaleMark } from '../contract.ts'
import { choiceOf, classWords } from './codes.ts'
import { rowOf, say, settled } from './state.ts'
import type { Draft, Row, State } from './state.ts'

/** A register kept on this device: without a reply it still waits, with a `message` it was refused whole. */
export type Kept = { request: SaveRequest; reply: SaveReply | null; message: string }

/** What the server said of a saving, put into the rows: written, stale beside mine, refused with its sentence. */
export function answered(state: State, request: SaveRequest, reply: SaveReply, at: string): State {
  const written = new Map(reply.written)
  const unchanged = new Set(reply.unchanged)
  const stale = new Map(reply.stale.map((mark) => [mark.pupilId, mark]))
  const refused = new Map(reply.refused.map(({ pupilId, message, field }) => [pupilId, { message, field }]))
  const asked = new Map(request.marks.map((mark) => [mark.pupilId, mark]))

  const rows = state.rows.map((row): Row => {
    const mark = asked.get(row.pupilId)
    if (!mark) return row
    const revision = written.get(row.pupilId) ?? (unchanged.has(row.pupilId) ? mark.seen : undefined)
    if (revision !== undefined) {
      const stored = writtenMark(state, row, draftFrom(mark), revision, request.takenAt)
      const held: Row = { ...row, stored, sent: null, problem: null, conflict: null }
      return { ...held, draft: settled(held, row.draft) }
    }
    return {
      ...row,
      sent: null,
      draft: row.draft ?? draftFrom(mark),
      conflict: stale.get(row.pupilId) ?? null,
      problem: refused.get(row.pupilId) ?? null,
    }
  })
  const look = rows.findIndex(({ conflict, problem }) => conflict ?? problem)
  const next: State = {
    ...state,
    rows,
    cursor: look >= 0 ? look : state.cursor,
    history: [],
    reason: '',
    saving: { phase: 'idle', at, message: '' },
    sheet: reply.registers.includes(state.sheet.groupId)
      ? { ...state.sheet, taken: state.sheet.taken ?? { by: 'you', at: request.takenAt } }
      : state.sheet,
  }
  const toLook = reply.stale.length + reply.refused.length
  return say(
    next,
    toLook ? `Saved, but ${toLook} ${toLook === 1 ? 'mark needs' : 'marks need'} a look.` : 'Saved.',
  )
}

/** The draft behind a mark that was sent. */
export function draftFrom(mark: SaveRequest['marks'][number]): Draft {
  return {
    code: mark.code,
    minutesLate: mark.minutesLate ?? 0,
    detail: mark.detail ?? {},
    comment: mark.comment ?? '',
    reason: mark.reason ?? '',
  }
}

function writtenMark(state: State, row: Row, draft: Draft, revision: number, at: string): ShownMark {
  const choice = choiceOf(state.sheet.palette, draft.code)
  return {
    ...draft,
    statClass: choice?.statClass ?? row.stored?.statClass ?? '',
    spoken: choice?.spoken ?? row.stored?.spoken ?? draft.code,
    revision,
    by: 'you',
    at,
    source: 'typed',
    locked: false,
    amended: row.stored !== null,
  }
}

/** Settles two people's marks for one pupil: theirs stays, or mine is to be sent again over it, knowing of it. */
export function choose(state: State, pupilId: number, whose: 'mine' | 'theirs'): State {
  const rows = state.rows.map((row): Row => {
    if (row.pupilId !== pupilId || !row.conflict) return row
    const held: Row = {
      ...row,
      stored: theirMark(state, row.conflict),
      conflict: null,
      problem: null,
      sent: null,
    }
    return { ...held, draft: whose === 'mine' ? settled(held, row.draft) : null }
  })
  return say({ ...state, rows, history: [] }, whose === 'mine' ? 'Your mark is kept.' : 'Their mark is kept.')
}

function theirMark(state: State, mark: StaleMark): ShownMark {
  const choice = choiceOf(state.sheet.palette, mark.code)
  return {
    ...mark,
    spoken: choice?.spoken ?? classWords(mark.statClass),
    source: '',
    detail: {},
    comment: '',
    locked: mark.code === '',
    amended: true,
  }
}

/** The register as the server holds it now; refused while something here is unsaved, on its way or unsettled. */
export function refreshed(state: State, { rows, ...sheet }: RegisterView): State {
  if (state.rows.some(({ draft, sent, conflict }) => draft ?? sent ?? conflict)) return state
  const current = state.rows[state.cursor]?.pupilId
  const changed = rows.filter(({ pupilId, mark }) => {
    const known = state.rows.find((row) => row.pupilId === pupilId)
    return known?.stored?.revision !== mark?.revision
  }).length
  const next: State = {
    ...state,
    sheet,
    rows: rows.map(rowOf),
    cursor: Math.max(
      0,
      rows.findIndex(({ pupilId }) => pupilId === current),
    ),
    history: [],
    open: null,
  }
  return changed ? say(next, changed === 1 ? '1 mark is new.' : `${changed} marks are new.`) : next
}

/** Brings back what this person finished earlier and the device still keeps: on its way, or handed back with a reply. */
export function restored(state: State, { request, reply, message }: Kept): State {
  const given = new Map(request.marks.map((mark) => [mark.pupilId, draftFrom(mark)]))
  const stale = new Map(reply?.stale.map((mark) => [mark.pupilId, mark]))
  const refused = new Map(reply?.refused.map(({ pupilId, message, field }) => [pupilId, { message, field }]))
  const rows = state.rows.map((row): Row => {
    const draft = given.get(row.pupilId)
    if (!draft || row.draft) return row
    const conflict = stale.get(row.pupilId) ?? null
    const problem = refused.get(row.pupilId) ?? null
    if (reply) return conflict || problem ? { ...row, draft, conflict, problem } : row
    return { ...row, draft, sent: message ? null : draft }
  })
  const phase = message ? 'failed' : reply ? 'idle' : 'waiting'
  return { ...state, rows, reason: request.reason ?? '', saving: { ...state.saving, phase, message } }
}
