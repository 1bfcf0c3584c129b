import { describe, expect, test } from 'vitest'

import { findName } from '#features/register/taking/client/find.ts'
import { CLOSED, codes, held, press, start, TEACHER, view } from './register-sample.ts'

const times = (key: string, count: number): string[] => Array.from({ length: count }, () => key)

describe('thirty pupils, 25 present, 3 absent, 1 late, 1 already known, take at most 40 key strokes', () => {
  const expected = '////N/////I///L/////N///N/////'
  const known = { 10: held('I') }

  test('pupil by pupil, Space for each who is there', () => {
    const keys = [...expected].map((code) => (code === '/' ? ' ' : code === 'I' ? 'ArrowDown' : code))
    keys.push('Ctrl+Enter')
    const { state, saves } = press(start(known, { palette: TEACHER }), keys)
    expect(codes(state)).toBe(expected)
    expect(saves).toBe(1)
    expect(keys.length).toBeLessThanOrEqual(40)
  })

  test('by exception: down to each who is not there, then one key for the rest', () => {
    const keys: string[] = []
    let at = 0
    for (const [index, code] of [...expected].entries()) {
      if (code === '/' || code === 'I') continue
      keys.push(...times('ArrowDown', index - at), code)
      at = index + 1
    }
    keys.push('.', 'Ctrl+Enter')
    const { state, saves } = press(start(known, { palette: TEACHER }), keys)
    expect(codes(state)).toBe(expected)
    expect(saves).toBe(1)
    expect(keys.length).toBeLessThanOrEqual(40)
  })

  test('the last pupil’s Enter saves', () => {
    const { saves } = press(start(known), ['.', 'End', 'Enter'])
    expect(saves).toBe(1)
  })
})

test('a name is found by the first letters of any part, accents or not, from the cursor on and round', () => {
  const names = ['Begum, Safiya', 'Gałązka, Oliwia', 'O’Rourke, Niamh', 'Yıldız, Ülkü', 'Begum, Adam']
  expect(findName(names, 'beg', 1)).toBe(4)
  expect(findName(names, 'saf', 1)).toBe(0)
  expect(findName(names, 'rou', 0)).toBe(2)
  expect(findName(names, 'ulk', 0)).toBe(3)
  expect(findName(names, 'zz', 0)).toBe(-1)
})

describe('letters are codes', () => {
  test('a letter that is one code marks at once and goes on', () => {
    const { state } = press(start(), ['i'])
    expect(codes(state).slice(0, 2)).toBe('I.')
    expect(state.cursor).toBe(1)
  })

  test.each([
    ['C waits, Enter is C itself', ['c', 'Enter'], 'C'],
    ['J has one code only, and waits for its figure or Enter', ['j', 'Enter'], 'J1'],
    ['a second key completes it', ['y', '2'], 'Y2'],
  ])('%s', (_, keys, code) => {
    expect(press(start(), [keys[0] ?? '']).state.rows[0]?.draft).toBeNull()
    expect(press(start(), keys).state.rows[0]?.draft?.code).toBe(code)
  })

  test('a second key that fits nothing marks nothing, says what would, and keeps waiting', () => {
    const { state } = press(start(), ['c', '9'])
    expect(state.rows[0]?.draft).toBeNull()
    expect(state.pending).toBe('C')
    expect(state.note?.text).toBe('C9 is not a code. Type 1, 2 or Enter for C.')
  })

  test('Y without its figure is nothing', () => {
    const { state } = press(start(), ['y', 'Enter'])
    expect(state.rows[0]?.draft).toBeNull()
    expect(state.note?.text).toBe('Type 1 or 2.')
  })

  test('an arrow forgets a letter that waits', () => {
    const { state } = press(start(), ['c', 'ArrowDown', '1'])
    expect(codes(state)).toBe('.'.repeat(30))
  })

  test('a letter that is not this person’s to enter marks nothing, in words', () => {
    const { state } = press(start({}, { palette: TEACHER }), ['i', 'z'])
    expect(codes(state)).toBe('.'.repeat(30))
    expect(state.note?.text).toBe('Z is not a code you can enter here.')
  })

  test('both slashes and Space are "present" as the session writes it', () => {
    const pm = { session: 'PM' as const, palette: [{ ...view().palette[0]!, code: '\\' }] }
    expect(codes(press(start(), [' ', '/', '\\']).state).slice(0, 3)).toBe('///')
    expect(codes(press(start({}, pm), [' ', '/', '\\']).state).slice(0, 3)).toBe('\\\\\\')
  })

  test('the office takes the call at 8:15: the name, then I', () => {
    const { state } = press(start(), ['ArrowDown', 'ArrowDown', 'i'])
    expect(state.rows[2]?.draft?.code).toBe('I')
  })

  test('keys of the browser stay the browser’s', () => {
    const { state } = press(start(), ['Ctrl+c', 'Ctrl+n', 'Tab'])
    expect(codes(state)).toBe('.'.repeat(30))
  })
})

describe('minutes late', () => {
  test('come from the clock and the start of the session, and can be typed over at once', () => {
    expect(press(start(), ['l']).state.rows[0]?.draft?.minutesLate).toBe(12)
    const { state } = press(start(), ['l', '7'])
    expect(state.rows[0]?.draft).toMatchObject({ code: 'L', minutesLate: 7 })
    expect(press(state, ['5', '0']).state.rows[0]?.draft?.minutesLate).toBe(600)
  })

  test('after closing L becomes U, and L typed on the pupil again keeps L', () => {
    const { state } = press(start(), ['l'], CLOSED)
    expect(state.rows[0]?.draft).toMatchObject({ code: 'U', minutesLate: 51 })
    const kept = press(state, ['ArrowUp', 'l'], CLOSED).state
    expect(kept.rows[0]?.draft).toMatchObject({ code: 'L', minutesLate: 0 })
  })

  test('a teacher, who has no U, keeps L after closing, without minutes made up', () => {
    const { state } = press(start({}, { palette: TEACHER }), ['l'], CLOSED)
    expect(state.rows[0]?.draft).toMatchObject({ code: 'L', minutesLate: 0 })
    expect(state.note?.shown).toBe(true)
  })

  test('on another day, or after the session, none are made up', () => {
    for (const now of ['2026-11-19T09:02:00.000Z', '2026-11-18T15:00:00.000Z'])
      expect(press(start(), ['l'], now).state.rows[0]?.draft).toMatchObject({ code: 'L', minutesLate: 0 })
  })
})
