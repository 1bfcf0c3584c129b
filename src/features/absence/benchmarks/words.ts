import { academicYearOf, isLocalDate, type SchoolPhase } from '#domain/index.ts'
import type { Figure } from './columns.ts'

type Words<Meaning> = Record<string, Meaning | undefined>

const LEVELS: Words<'country' | 'region' | 'authority'> = {
  national: 'country',
  country: 'country',
  regional: 'region',
  region: 'region',
  'local authority': 'authority',
}

const PHASES: Words<SchoolPhase> = {
  primary: 'primary',
  'state-funded primary': 'primary',
  secondary: 'secondary',
  'state-funded secondary': 'secondary',
  special: 'special',
  'state-funded special school': 'special',
  total: 'all',
  all: 'all',
  'all schools': 'all',
}

const PERIODS: Words<'year' | 'autumn' | 'spring' | 'summer'> = {
  'academic year': 'year',
  'year to date': 'year',
  'autumn term': 'autumn',
  'spring term': 'spring',
  'summer term': 'summer',
}

const plain = (word: string) => word.trim().toLowerCase()

/** What an official file means by a word; undefined for a word that is not known: its lines are left out, and said. */
export const levelCalled = (word: string) => LEVELS[plain(word)]
export const phaseCalled = (word: string) => PHASES[plain(word)]
export const periodCalled = (word: string) => PERIODS[plain(word)]

/** The academic year of a line, from its day where it has one, else from '202425' or '2024/25'. */
export function yearCalled(period: string, day: string): number | undefined {
  if (isLocalDate(day)) return academicYearOf(day)
  const [, first, second] = /^(\d{4})\/?(\d{2})$/.exec(period) ?? []
  return first !== undefined && (Number(first) + 1) % 100 === Number(second) ? Number(first) : undefined
}

const TOTAL = new Set(['', 'total', 'all'])
const ATTENDING = new Set(['attendance', 'attending'])
const ABSENT = new Set(['absence', 'absent', 'overall absence'])

/** Which figure a line of a file with a figure a line is, by its status, type and reason; undefined for all others. */
export function figureCalled(status: string, type: string, reason: string): Figure | undefined {
  const [is, of, because] = [plain(status), plain(type), plain(reason)]
  const whole = TOTAL.has(because)
  if (ATTENDING.has(is)) return TOTAL.has(of) && whole ? 'attendance' : undefined
  if (!ABSENT.has(is)) return undefined
  if (TOTAL.has(of)) return whole ? 'absence' : undefined
  if (/^authorised( absence)?$/.test(of)) {
    if (whole) return 'authorised'
    return because === 'illness' ? 'illness' : undefined
  }
  return /^unauthorised( absence)?$/.test(of) && whole ? 'unauthorised' : undefined
}

// Not available, not applicable, suppressed, rounds to nothing: none of them is a figure, and none is 0.
const MARKERS = new Set(['', 'x', 'z', 'c', 'u', 'low', ':', '~', 'na'])

/** The figure of a cell; null where it holds a marker. Refuses (undefined) anything else that is no number. */
export function figureIn(cell: string): number | null | undefined {
  if (MARKERS.has(plain(cell))) return null
  const figure = Number(cell.replaceAll(',', ''))
  return Number.isFinite(figure) && figure >= 0 ? figure : undefined
}
