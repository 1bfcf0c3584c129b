import type { CodeChoice, RegisterRow, RegisterView, ShownMark } from '#features/register/taking/contract.ts'
import { meaningOf } from '#features/register/taking/client/keys.ts'
import { reduce } from '#features/register/taking/client/reduce.ts'
import type { Intent } from '#features/register/taking/client/reduce.ts'
import { initialState } from '#features/register/taking/client/state.ts'
import type { State } from '#features/register/taking/client/state.ts'

export const OPEN = '2026-11-18T09:02:00.000Z'
export const CLOSED = '2026-11-18T09:41:00.000Z'

const choice = (code: string, statClass: string, spoken: string, details: string[] = []): CodeChoice => ({
  code,
  name: spoken,
  spoken,
  group: statClass,
  statClass,
  details: details.map((key) => ({ key, label: `Which ${key}?` })),
})

export const OFFICE: CodeChoice[] = [
  choice('/', 'attending', 'present, morning'),
  choice('L', 'attending', 'late, before the register closed'),
  choice('B', 'attending', 'other approved educational activity', ['nature']),
  choice('C', 'authorised', 'leave: other exceptional circumstances'),
  choice('C1', 'authorised', 'leave: performance abroad', ['licence']),
  choice('C2', 'authorised', 'leave: part-time timetable', ['agreement']),
  choice('I', 'authorised', 'ill'),
  choice('J1', 'authorised', 'leave: interview'),
  choice('M', 'authorised', 'medical or dental appointment'),
  choice('X', 'notPossible', 'not required to attend'),
  choice('Y1', 'notPossible', 'usual transport not available'),
  choice('Y2', 'notPossible', 'widespread disruption to travel'),
  choice('N', 'unauthorised', 'reason not yet established'),
  choice('O', 'unauthorised', 'absent in other or unknown circumstances'),
  choice('U', 'unauthorised', 'arrived after the register closed'),
]

export const TEACHER = OFFICE.filter(({ code }) => ['/', 'L', 'N'].includes(code))

/** A mark that the server holds. */
export const held = (code: string, more: Partial<ShownMark> = {}): ShownMark => ({
  code,
  statClass: OFFICE.find((each) => each.code === code)?.statClass ?? 'authorised',
  spoken: OFFICE.find((each) => each.code === code)?.spoken ?? '',
  minutesLate: 0,
  revision: 1,
  by: 'Z. Wiśniewska',
  at: '2026-11-18T08:17:00Z',
  source: 'typed',
  detail: {},
  comment: '',
  locked: false,
  amended: false,
  ...more,
})

/** Thirty pupils, called "A0, Pupil" to "A29, Pupil", numbered from 100; marks and planned codes by place. */
export function view(
  marks: Record<number, ShownMark> = {},
  more: Partial<RegisterView> = {},
  planned: Record<number, string> = {},
  pupils = 30,
): RegisterView {
  const rows: RegisterRow[] = Array.from({ length: pupils }, (_, index) => ({
    pupilId: 100 + index,
    name: `${String.fromCharCode(65 + (index % 26))}${String(index)}, Pupil`,
    mark: marks[index] ?? null,
    planned: planned[index] ?? '',
    recent: [],
  }))
  return {
    urn: 199001,
    groupId: 7,
    groupName: '3B',
    date: '2026-11-18',
    session: 'AM',
    times: { starts: '08:50', opens: '08:45', closes: '09:20', ends: '12:10' },
    serverNow: OPEN,
    closesAt: '2026-11-18T09:20:00Z',
    membershipId: 41,
    personId: 12,
    mayAmend: true,
    palette: OFFICE,
    reasons: ['A parent gave the reason', 'Marked in error'],
    taken: null,
    closedBecause: '',
    rows,
    ...more,
  }
}

export const start = (...parts: Parameters<typeof view>): State => initialState(view(...parts))

/** Presses keys, one after another ("Ctrl+z" is one), and tells how often saving was asked for. */
export function press(state: State, keys: string[], now = OPEN): { state: State; saves: number } {
  let saves = 0
  for (const pressed of keys) {
    const ctrl = pressed.startsWith('Ctrl+')
    const key = ctrl ? pressed.slice(5) : pressed
    const meaning = meaningOf({ key, ctrl, alt: false, shift: false }, state, now)
    if (meaning === 'save') saves += 1
    else if (typeof meaning === 'object' && meaning !== null) state = reduce(state, meaning)
  }
  return { state, saves }
}

export const after = (state: State, ...intents: Intent[]): State => intents.reduce(reduce, state)

/** The codes on the screen, in order; '.' for a blank. */
export const codes = ({ rows }: State): string =>
  rows.map(({ draft, stored }) => (draft ?? stored)?.code ?? '.').join('')
