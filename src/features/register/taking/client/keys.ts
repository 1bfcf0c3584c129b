import type { Intent } from './reduce.ts'
import type { State } from './state.ts'

/** What a key asks of the screen itself, rather than of the marks. */
export type Call = 'save' | 'codes' | 'find' | 'details' | 'leave'

export type Key = { key: string; ctrl: boolean; alt: boolean; shift: boolean }

/** Rows that PageUp and PageDown go by. */
const PAGE = 8

const moves: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/**
 * What a key pressed on the register means: a letter is a code, Space is present, a full stop the rest present, Enter
 * goes on and on the last pupil saves. Null for keys that are the browser's.
 */
export function meaningOf({ key, ctrl, alt, shift }: Key, state: State, now: string): Intent | Call | null {
  // On some keyboards the backslash is typed with AltGr, which reports itself as Ctrl and Alt.
  if (key === '\\' || (key === '/' && !ctrl)) return { type: 'present', now }
  if (ctrl && key === 'Enter') return 'save'
  if (ctrl && !shift && !alt && key.toLowerCase() === 'z') return { type: 'undo' }
  if (ctrl || alt) return null

  const by = moves[key]
  if (by !== undefined) return { type: 'move', by }
  if (key === 'Enter') return onEnter(state, now)
  if (key === 'Escape') return state.pending ? { type: 'clear' } : 'leave'
  if (key === 'Delete' || key === 'Backspace') return { type: 'clear' }
  if (key === ' ') return { type: 'present', now }
  if (key === '.') return { type: 'fill', now }
  if (key === ',') return 'find'
  if (key === '?') return 'codes'
  if (key === 'F2' || key === 'ArrowRight') return 'details'
  if (/^[a-z]$/i.test(key)) return { type: 'letter', letter: key.toUpperCase(), now }
  if (/^\d$/.test(key)) return { type: 'figure', figure: key, now }
  return null
}

function onEnter(state: State, now: string): Intent | Call {
  if (state.pending) return { type: 'complete', now }
  return state.cursor === state.rows.length - 1 ? 'save' : { type: 'move', by: 1 }
}
