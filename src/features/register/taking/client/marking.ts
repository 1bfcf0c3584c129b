import { isLate } from '#domain/index.ts'
import { choiceFor, choiceOf, codeOnEnter, presentCode, secondKeys, typedCode } from './codes.ts'
import { arrivalOf } from './lateness.ts'
import { lacksReason, missingDetails, whyLocked } from './may-change.ts'
import { draftOf, remembered, say, settled, withRow } from './state.ts'
import type { Draft, Row, State } from './state.ts'

/** Puts a code into a row, at a moment. Refuses in words a row that is not this person's to change and a code that is not theirs. */
export function markRow(state: State, index: number, code: string, now: string): State {
  const row = state.rows[index]
  if (!row) return state
  const locked = whyLocked(state.sheet, row, now, code)
  if (locked) return say({ ...state, pending: '' }, locked, row.pupilId, true)
  if (!choiceFor(state.sheet.palette, code, row.planned))
    return say({ ...state, pending: '' }, `${code} is not a code you can enter here.`, row.pupilId, true)

  const before = draftOf(row)
  const { code: given, minutesLate, hint } = arrivalOf(code, before?.code ?? '', state.sheet, now)
  const draft: Draft = {
    code: given,
    minutesLate,
    detail: before?.code === given ? before.detail : {},
    comment: before?.comment ?? '',
    reason: before?.reason ?? '',
  }
  const asks = missingDetails(state.sheet, row, draft).length > 0
  const next = withRow(remembered(state), index, { draft: settled(row, draft), problem: null })
  const spoken = choiceOf(state.sheet.palette, given)?.spoken ?? given
  const words = `${row.name}: ${spoken}${minutesLate ? `, ${minutesLate} minutes` : ''}.`
  return say(
    { ...next, pending: '', just: row.pupilId, typedMinutes: '', open: asks ? row.pupilId : null },
    hint ? `${words} ${hint}` : words,
    row.pupilId,
    hint !== '',
  )
}

/** Marks the row under the cursor and goes on to the next, unless the code asks for a detail first. */
export function markAndGoOn(state: State, code: string, now: string): State {
  const row = state.rows[state.cursor]
  const marked = markRow(state, state.cursor, code, now)
  const refused = marked.history === state.history
  if (refused || marked.open === row?.pupilId) return marked
  return { ...marked, cursor: Math.min(state.cursor + 1, state.rows.length - 1) }
}

/** A letter or figure typed as a code; the first of two waits for the second. */
export function typeCode(state: State, key: string, now: string): State {
  const { palette } = state.sheet
  const row = state.rows[state.cursor]
  if (!row) return state
  const locked = whyLocked(state.sheet, row, now, key.toUpperCase())
  if (locked) return say(state, locked, row.pupilId, true)

  const typed = state.pending + key
  const { choice, more } = typedCode(palette, typed)
  if (choice && more.length === 0) return markAndGoOn(state, choice.code, now)
  if (more.length)
    return say(
      { ...state, pending: typed, just: null },
      `${typed}, then ${secondKeys(palette, typed)}`,
      row.pupilId,
    )
  if (state.pending)
    return say(
      state,
      `${typed} is not a code. Type ${secondKeys(palette, state.pending)}.`,
      row.pupilId,
      true,
    )
  return say(state, `${typed} is not a code you can enter here.`, row.pupilId, true)
}

/** Enter on a letter that waits: its own code, or the only one it can become. */
export function completeCode(state: State, now: string): State {
  const choice = codeOnEnter(state.sheet.palette, state.pending)
  if (choice) return markAndGoOn(state, choice.code, now)
  const keys = secondKeys(state.sheet.palette, state.pending)
  return say(state, `Type ${keys}.`, state.rows[state.cursor]?.pupilId ?? null, true)
}

/** What "the rest are present" writes into a row: nothing where somebody or a pattern has already spoken. */
function codeForBlank({ sheet }: State, row: Row, now: string): string | null {
  if (row.stored || row.draft || row.conflict || whyLocked(sheet, row, now)) return null
  if (!row.planned) return presentCode(sheet.session)
  return choiceOf(sheet.palette, row.planned)?.code ?? null
}

/** Marks those still blank present, and nobody else. One step to undo. */
export function fillBlanks(state: State, now: string): State {
  const codes = state.rows.map((row) => codeForBlank(state, row, now))
  const present = codes.filter((code) => code === presentCode(state.sheet.session)).length
  if (codes.every((code) => code === null)) return say(state, 'Nobody is still blank.')
  const rows = state.rows.map((row, index) => {
    const code = codes[index]
    return code ? { ...row, draft: { code, minutesLate: 0, detail: {}, comment: '', reason: '' } } : row
  })
  return say(
    { ...remembered(state), rows, pending: '', just: null },
    present === 1 ? '1 marked present.' : `${present} marked present.`,
  )
}

/** A figure typed on its own: the minutes of somebody late, else the number of a reason. */
export function typeFigure(state: State, figure: string, now: string): State {
  if (state.pending) return typeCode(state, figure, now)
  const current = state.rows[state.cursor]
  const index = state.rows.findIndex(({ pupilId }) => pupilId === state.just)
  const target = [index, state.cursor].find((at) => takesFigures(state, state.rows[at], now))
  const row = target === undefined ? undefined : state.rows[target]
  if (target === undefined || !row?.draft)
    return say(state, 'A figure gives the minutes of somebody late.', current?.pupilId ?? null, true)

  if (lacksReason(state, row, now) && !takesMinutes(row)) {
    const reason = state.sheet.reasons[Number(figure) - 1]
    if (!reason) return say(state, `There is no reason ${figure}.`, row.pupilId, true)
    const given = withRow(remembered(state), target, { draft: { ...row.draft, reason }, problem: null })
    return say(given, `${row.name}: ${reason}.`)
  }
  const typed = (state.typedMinutes + figure).slice(-3)
  const minutesLate = Math.min(Number(typed), 600)
  const edited = withRow(remembered(state, `minutes:${row.pupilId}`), target, {
    draft: settled(row, { ...row.draft, minutesLate }),
  })
  return say(
    { ...edited, typedMinutes: typed, just: row.pupilId },
    `${row.name}: ${minutesLate} minutes late.`,
  )
}

const takesMinutes = ({ draft }: Row) => draft !== null && isLate(draft.code)

function takesFigures(state: State, row: Row | undefined, now: string): boolean {
  return row?.draft !== null && row !== undefined && (takesMinutes(row) || lacksReason(state, row, now))
}
