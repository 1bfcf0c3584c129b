import { codesInForce, DETAILS, findCode, LEGAL_GROUPS, localDate, markableCodes } from '#domain/index.ts'
import type { Role, Session } from '#domain/index.ts'

import type {
  CodeChoice,
  RecentMark,
  RegisterRow,
  RegisterView,
  ShownMark,
} from '#features/register/taking/contract.ts'

const DATE = '2026-11-18'
const NAMES =
  `Abara, Ifeoma; Achterberg, Noor; Ashdown, Poppy; Balogun, Tobi; Begum, Safiya; Bielak, Jan; Brackenbury, Otis;
Chowdhury, Zayn; Coverdale, Mabel; Dhillon, Arjan; Eriksen, Liv; Fairweather, Elsie; Gałązka, Oliwia; Hartigan, Conor;
Hollowood, Freddie; Islam, Maryam; Jarrold, Theo; Khan, Amina; Kowalczuk, Danylo; Llewellyn-Featherstonehaugh, Siân; Mbeki, Thandi;
Nightingale, Ruby; O’Rourke, Niamh; Okonkwo, Amara; Penhaligon, Jago; Quartey, Kofi; Sandhu, Simran; Thistlewood, Ada;
Yıldız, Ülkü; Zielińska, Hania`
    .split(';')
    .map((name) => name.trim())

const DAYS = ['04', '05', '06', '09', '10', '11', '12', '13', '16', '17'].map((day) => `2026-11-${day}`)

/** Ways in which a fortnight goes: two characters a day, morning and afternoon. */
const FORTNIGHTS = [
  '/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\',
  '/\\/\\L\\/\\/\\/\\/\\L\\/\\/\\',
  '/\\/\\/\\IIII/\\/\\/\\/\\/\\',
  '/\\M\\/\\/\\/\\/\\/\\/\\/\\/\\',
  'OO/\\/\\OO/\\/\\NN/\\/\\NN',
  '/\\/\\/\\/\\/\\VV/\\/\\/\\  ',
]

/** The choices a role has on the day of the samples. */
function paletteOf(role: Role, session: Session): CodeChoice[] {
  const allowed = new Set(markableCodes(role, localDate(DATE)))
  return codesInForce(localDate(DATE))
    .filter(
      ({ code, am, pm }) =>
        (allowed.has(code) || (code === 'C2' && role === 'class_teacher')) && (session === 'AM' ? am : pm),
    )
    .map(({ code, name, spoken, group, statClass, details }) => ({
      code,
      name,
      spoken,
      group: LEGAL_GROUPS.find(({ id }) => id === group)?.label ?? '',
      statClass,
      details: details.map((key) => ({ key, ...DETAILS[key] })),
    }))
}

function recentOf(index: number): RecentMark[] {
  const pattern = FORTNIGHTS[index % 7 === 3 ? 1 + (index % 5) : 0] ?? ''
  return DAYS.flatMap((date, day) =>
    (['AM', 'PM'] as const).flatMap((session, half) => {
      const code = pattern[day * 2 + half] ?? ' '
      const known = code === ' ' ? null : findCode(code, localDate(date))
      return known ? [{ date, session, code, statClass: known.statClass, spoken: known.spoken }] : []
    }),
  )
}

function markOf(code: string, more: Partial<ShownMark> = {}): ShownMark {
  const known = findCode(code, localDate(DATE))
  return {
    code,
    statClass: known?.statClass ?? 'authorised',
    spoken: known?.spoken ?? '',
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
  }
}

type Options = {
  role: Role
  serverNow: string
  marks?: Record<number, ShownMark>
  planned?: Record<number, string>
}

function viewOf({ role, serverNow, marks = {}, planned = {} }: Options): RegisterView {
  const rows: RegisterRow[] = NAMES.map((name, index) => ({
    pupilId: 100 + index,
    name,
    mark: marks[index] ?? null,
    planned: planned[index] ?? '',
    recent: recentOf(index),
  }))
  return {
    urn: 199001,
    groupId: 7,
    groupName: '3B',
    date: DATE,
    session: 'AM',
    times: { starts: '08:50', opens: '08:45', closes: '09:20', ends: '12:10' },
    serverNow,
    closesAt: '2026-11-18T09:20:00Z',
    membershipId: 41,
    personId: 12,
    mayAmend: role !== 'class_teacher',
    palette: paletteOf(role, 'AM'),
    reasons: [
      'The reason is now known',
      'Marked in error',
      'Arrived after the register closed',
      'Evidence received',
    ],
    taken: null,
    closedBecause: '',
    rows,
  }
}

const wholeClass = Object.fromEntries(NAMES.map((_, index) => [index, markOf('/', { by: 'Mr Adeyemi' })]))

/** Registers as different people meet them on one morning. All invented. */
export const sampleRegisters: Record<string, { title: string; view: RegisterView }> = {
  teacher: {
    title: 'A teacher at five to nine',
    view: viewOf({
      role: 'class_teacher',
      serverNow: '2026-11-18T08:55:00Z',
      marks: {
        4: markOf('I', { locked: true, comment: '' }),
        17: markOf('', { locked: true, statClass: 'authorised', spoken: '' }),
      },
      planned: { 25: 'C2' },
    }),
  },
  office: {
    title: 'The office at five to nine',
    view: viewOf({
      role: 'attendance_officer',
      serverNow: '2026-11-18T08:55:00Z',
      marks: { 4: markOf('I', { comment: 'Mother rang at 8:15, back tomorrow' }), 9: markOf('M') },
    }),
  },
  closed: {
    title: 'The office after closing',
    view: {
      ...viewOf({
        role: 'attendance_officer',
        serverNow: '2026-11-18T10:05:00Z',
        marks: {
          ...wholeClass,
          2: markOf('N'),
          12: markOf('N', { amended: true }),
          20: markOf('L', { minutesLate: 12 }),
          24: markOf('N'),
        },
      }),
      taken: { by: 'Mr Adeyemi', at: '2026-11-18T08:56:00Z' },
    },
  },
  none: {
    title: 'A day without a session',
    view: {
      ...viewOf({ role: 'class_teacher', serverNow: '2026-11-18T08:55:00Z' }),
      times: null,
      closesAt: null,
      closedBecause: 'The school does not meet on Wednesday 18 November 2026: it is a training day.',
    },
  },
}
