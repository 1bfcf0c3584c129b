import { describe, expect, test } from 'vitest'

import type { SaveReply } from '#features/register/taking/contract.ts'
import { countRows } from '#features/register/taking/client/counts.ts'
import { bestMatch, searchPalette } from '#features/register/taking/client/codes.ts'
import { checked, requestOf } from '#features/register/taking/client/saving.ts'
import { spokenRow } from '#features/register/taking/client/spoken.ts'
import { hasUnsaved } from '#features/register/taking/client/state.ts'
import type { State } from '#features/register/taking/client/state.ts'
import { after, CLOSED, codes, held, OFFICE, OPEN, press, start, TEACHER, view } from './register-sample.ts'

const ID = '5f0c6a1e-2b3c-4d5e-8f90-a1b2c3d4e5f6'
const nothing: SaveReply = { written: [], unchanged: [], stale: [], refused: [], registers: [] }

describe('nothing is a mark until somebody acts', () => {
  test('a register that is opened and left holds no mark', () => {
    const state = press(start(), ['ArrowDown', 'End', 'Home', 'Escape']).state
    expect(hasUnsaved(state)).toBe(false)
    expect(requestOf(state, ID, OPEN)).toBeNull()
  })

  test('"the rest present" leaves known absences and what was typed as they are', () => {
    const { state } = press(start({ 0: held('I', { locked: true }), 3: held('N') }), ['o', '.'])
    expect(codes(state)).toBe('IO/N' + '/'.repeat(26))
    expect(requestOf(state, ID, OPEN)?.marks.map(({ pupilId }) => pupilId)).not.toContain(100)
  })

  test('"the rest present" gives a pupil not expected the code of the pattern, never "present"', () => {
    expect(codes(press(start({}, {}, { 5: 'X' }), ['.']).state)[5]).toBe('X')
    expect(codes(press(start({}, { palette: TEACHER }, { 5: 'X' }), ['.']).state)[5]).toBe('.')
  })

  test('a known absence cannot be typed over by a teacher, but with a child who is there', () => {
    const state = start({ 0: held('I', { locked: true }) }, { palette: TEACHER })
    const typed = press(state, ['Home', 'n']).state
    expect(codes(typed)[0]).toBe('I')
    expect(typed.note?.text).toBe('Entered by Z. Wiśniewska. Ask the office if it should change.')
    expect(codes(press(state, ['Home', '/']).state)[0]).toBe('/')
    expect(codes(press(state, ['Home', 'l']).state)[0]).toBe('L')
  })

  test('a day without a session takes no mark', () => {
    const { state } = press(start({}, { closedBecause: 'A training day.' }), ['/', '.', 'i'])
    expect(codes(state)).toBe('.'.repeat(30))
    expect(state.note?.text).toBe('A training day.')
  })
})

describe('undo', () => {
  test('goes back through every step, filling the blanks being one', () => {
    const typed = press(start(), ['/', 'i', 'c', '2', '.']).state
    expect(codes(typed)).toBe('/IC2' + '/'.repeat(27))
    const steps = ['/IC2' + '.'.repeat(27), '/I' + '.'.repeat(28), '/' + '.'.repeat(29), '.'.repeat(30)]
    let state = typed
    for (const expected of steps) {
      state = press(state, ['Ctrl+z']).state
      expect(codes(state)).toBe(expected)
    }
    expect(press(state, ['Ctrl+z']).state.note?.text).toBe('Nothing to undo.')
  })

  test('a mark put back to what is held is no change at all', () => {
    const state = press(start({ 0: held('N') }), ['Home', 'i', 'ArrowUp', 'n']).state
    expect(hasUnsaved(state)).toBe(false)
  })

  test('Delete takes back a draft and never wipes a mark that is held', () => {
    const state = press(start({ 0: held('N') }), ['Home', 'i', 'ArrowUp', 'Delete']).state
    expect(codes(state)[0]).toBe('N')
    expect(codes(press(state, ['Delete']).state)[0]).toBe('N')
  })
})

describe('what a code asks for', () => {
  test('a code with a detail waits on its pupil, and cannot be saved without it', () => {
    const { state } = press(start(), ['b'])
    expect(state.cursor).toBe(0)
    expect(state.open).toBe(100)
    expect(checked(state, OPEN).rows[0]?.problem).toEqual({
      message: 'B needs an answer: Which nature?',
      field: 'nature',
    })
    const given = after(state, {
      type: 'edit',
      pupilId: 100,
      change: { detail: { nature: 'Forest school' } },
      now: OPEN,
    })
    expect(checked(given, OPEN)).toBe(given)
    expect(requestOf(given, ID, OPEN)?.marks[0]?.detail).toEqual({ nature: 'Forest school' })
  })

  test('a pattern’s code brings its own agreement', () => {
    const state = press(start({}, {}, { 0: 'C2' }), ['c', '2']).state
    expect(checked(state, OPEN)).toBe(state)
  })

  test('a comment stands on its own and needs a mark to stand on', () => {
    const comment = (state: State) =>
      after(state, { type: 'edit', pupilId: 100, change: { comment: 'Left glasses at home' }, now: OPEN })
    expect(comment(start()).rows[0]?.draft).toBeNull()
    expect(comment(press(start(), ['/']).state).rows[0]?.draft).toMatchObject({
      code: '/',
      comment: 'Left glasses at home',
    })
  })
})

describe('after the register closed', () => {
  const amended = press(start({ 0: held('N'), 1: held('N') }), ['Home', 'i', 'm'], CLOSED).state

  test('a change is not saved without its reason', () => {
    expect(checked(amended, CLOSED).rows[0]?.problem?.field).toBe('reason')
    expect(checked(amended, OPEN)).toBe(amended)
  })

  test('from N to a reason is one more key', () => {
    const { state } = press(start({ 0: held('N') }), ['Home', 'i', '1'], CLOSED)
    expect(state.rows[0]?.draft?.reason).toBe('A parent gave the reason')
    expect(checked(state, CLOSED)).toBe(state)
  })

  test('one reason serves all changes', () => {
    const state = after(amended, { type: 'reason', reason: 'Marked in error' })
    expect(checked(state, CLOSED)).toBe(state)
    expect(requestOf(state, ID, CLOSED)?.reason).toBe('Marked in error')
  })

  test('a first mark needs none', () => {
    const { state } = press(start(), ['i'], CLOSED)
    expect(checked(state, CLOSED)).toBe(state)
  })

  test('whoever may not amend is told, and nothing changes', () => {
    const state = press(start({ 0: held('N') }, { mayAmend: false }), ['Home', '/'], CLOSED).state
    expect(codes(state)[0]).toBe('N')
    expect(state.note?.text).toBe('The register closed at 9:20 am. Ask the office to change this mark.')
  })
})

describe('saving', () => {
  const typed = press(start({ 2: held('N', { revision: 4 }) }), ['/', 'i', 'o']).state
  const request = requestOf(typed, ID, OPEN)!
  const sent = after(typed, { type: 'departed', request })

  test('sends what is unsaved with the revision it was put over, and the moment it was finished', () => {
    expect(request.marks.map(({ pupilId, code, seen }) => [pupilId, code, seen])).toEqual([
      [100, '/', 0],
      [101, 'I', 0],
      [102, 'O', 4],
    ])
    expect(request).toMatchObject({ requestId: ID, takenAt: OPEN, source: 'typed', membershipId: 41 })
    expect(requestOf(sent, ID, OPEN)).toBeNull()
  })

  test('a register copied from paper was taken when the paper says', () => {
    const paper = press(start({}, { paper: { takenAt: '2026-11-18T08:52:00Z' } }), ['/']).state
    expect(requestOf(paper, ID, OPEN)).toMatchObject({ source: 'paper', takenAt: '2026-11-18T08:52:00Z' })
  })

  test('what was written is held; what was refused or changed by another stays on screen, unsaved', () => {
    const theirs = {
      pupilId: 101,
      code: 'L',
      statClass: 'attending',
      minutesLate: 5,
      revision: 3,
      by: 'J. Reed',
      at: OPEN,
    }
    const reply: SaveReply = {
      ...nothing,
      written: [[100, 1]],
      stale: [theirs],
      refused: [{ pupilId: 102, problem: 'x', message: 'Choose another code.' }],
    }
    const state = after(sent, { type: 'answered', request, reply, at: OPEN })
    expect(state.rows[0]).toMatchObject({ draft: null, stored: { code: '/', revision: 1 } })
    expect(state.rows[1]).toMatchObject({ draft: { code: 'I' }, conflict: theirs })
    expect(state.rows[2]).toMatchObject({
      draft: { code: 'O' },
      problem: { message: 'Choose another code.' },
    })
    expect(hasUnsaved(state)).toBe(true)

    const mine = after(state, { type: 'choose', pupilId: 101, whose: 'mine' })
    expect(requestOf(mine, ID, OPEN)?.marks[0]).toMatchObject({ pupilId: 101, code: 'I', seen: 3 })
    const took = after(state, { type: 'choose', pupilId: 101, whose: 'theirs' })
    expect(took.rows[1]).toMatchObject({ draft: null, stored: { code: 'L', by: 'J. Reed', minutesLate: 5 } })
  })

  test('a mark changed again while the first is on its way is not lost when the answer comes', () => {
    const changed = press(sent, ['Home', 'm']).state
    const state = after(changed, {
      type: 'answered',
      request,
      reply: { ...nothing, written: [[100, 1]] },
      at: OPEN,
    })
    expect(state.rows[0]).toMatchObject({ stored: { code: '/' }, draft: { code: 'M' } })
    expect(requestOf(state, ID, OPEN)?.marks[0]).toMatchObject({ code: 'M', seen: 1 })
  })

  test('a register the server refused whole is all there to be saved again', () => {
    const state = after(sent, { type: 'handed-back', request, message: 'Not a school day.' })
    expect(requestOf(state, ID, OPEN)?.marks).toHaveLength(3)
  })

  test('others’ marks are taken up only while nothing of one’s own is unsaved', () => {
    const fresh = view({ 0: held('I', { revision: 2 }) })
    expect(codes(after(start(), { type: 'refreshed', view: fresh }))[0]).toBe('I')
    expect(after(typed, { type: 'refreshed', view: fresh })).toBe(typed)
  })

  test('what the device kept comes back: waiting, or with the answer that needs a look', () => {
    const waiting = after(start(), { type: 'restored', kept: { request, reply: null, message: '' } })
    expect(codes(waiting).slice(0, 3)).toBe('/IO')
    expect(hasUnsaved(waiting)).toBe(false)
    const reply = {
      ...nothing,
      written: [[100, 1]] as [number, number][],
      refused: [{ pupilId: 101, problem: 'x', message: 'No.' }],
    }
    const look = after(start(), { type: 'restored', kept: { request, reply, message: '' } })
    expect(codes(look).slice(0, 3)).toBe('.I.')
    expect(look.rows[1]?.problem?.message).toBe('No.')
  })
})

describe('what is said and counted', () => {
  test('a screen reader hears the name and the mark in words, and what it was', () => {
    const { state } = press(start({ 1: held('N') }), ['l', 'i'])
    const [late, ill, blank] = state.rows.map((row) => spokenRow(state.sheet, row))
    expect(late).toBe('A0, Pupil, late, before the register closed, 12 minutes, not saved')
    expect(ill).toBe('B1, Pupil, ill, was reason not yet established, not saved')
    expect(blank).toBe('C2, Pupil, not marked')
  })

  test('a hidden code is its class', () => {
    const { sheet, rows } = start({ 0: held('', { spoken: '', statClass: 'authorised', locked: true }) })
    expect(spokenRow(sheet, rows[0]!)).toContain('authorised absence')
  })

  test('a pupil not expected is not blank', () => {
    const { state } = press(start({}, {}, { 9: 'X' }), ['/', 'l', 'i'])
    expect(countRows(state.sheet, state.rows)).toEqual({
      blank: 26,
      present: 1,
      late: 1,
      absent: 1,
      other: 1,
      unsaved: 3,
    })
  })

  test('codes are found by letter and by word', () => {
    expect(bestMatch(OFFICE, 'dent')?.code).toBe('M')
    expect(bestMatch(OFFICE, 'i')?.code).toBe('I')
    expect(bestMatch(OFFICE, 'y1')?.code).toBe('Y1')
    expect(bestMatch(OFFICE, 'zebra')).toBeUndefined()
    expect(searchPalette(OFFICE, '').flatMap(({ choices }) => choices)).toHaveLength(OFFICE.length)
  })
})
