import type { Chance } from './random.ts'
import type { Slot } from './settled.ts'
import type { DayPicker } from './waves.ts'

export type Phase = 'primary' | 'secondary' | 'special'

/** A spell of absence: how often it is met by how much a pupil is away, and how many sessions it lasts. */
type Kind = {
  code: string
  seldom: number
  often: number
  mostly: number
  days: [low: number, high: number]
  /** One session rather than days: an appointment, a late arrival. */
  single?: 'AM' | 'either'
  /** How much more or less often it is met in a phase. */
  in?: Partial<Record<Phase, number>>
}

const KINDS: Kind[] = [
  {
    code: 'I',
    seldom: 60,
    often: 48,
    mostly: 36,
    days: [1, 4],
    in: { primary: 0.7, secondary: 0.66, special: 0.66 },
  },
  {
    code: 'M',
    seldom: 20,
    often: 12,
    mostly: 4,
    days: [1, 1],
    single: 'either',
    in: { primary: 2, secondary: 1.4, special: 3.9 },
  },
  {
    code: 'G',
    seldom: 4.5,
    often: 4,
    mostly: 0,
    days: [3, 8],
    in: { primary: 1.3, secondary: 0.4, special: 0.25 },
  },
  {
    code: 'O',
    seldom: 5,
    often: 22,
    mostly: 45,
    days: [1, 3],
    in: { primary: 0.8, secondary: 1.42, special: 0.72 },
  },
  {
    code: 'C',
    seldom: 3,
    often: 4,
    mostly: 6,
    days: [1, 3],
    in: { primary: 2.1, secondary: 1.4, special: 5.2 },
  },
  {
    code: 'E',
    seldom: 0.1,
    often: 3,
    mostly: 5,
    days: [1, 4],
    in: { primary: 0.3, secondary: 2.4, special: 2.6 },
  },
  { code: 'T', seldom: 0, often: 0.3, mostly: 0, days: [5, 10] },
  { code: 'U', seldom: 6, often: 9, mostly: 4, days: [1, 1], single: 'AM' },
  { code: 'Y7', seldom: 0.1, often: 0.1, mostly: 0, days: [1, 1] },
]
const INTERVIEW: Kind = { code: 'J1', seldom: 1.5, often: 0.5, mostly: 0, days: [1, 1], single: 'either' }

export type Absence = {
  code: string
  /** The date on which its spell began. */ spellFrom: Slot['date']
  begins: boolean
}

/** What is known about a pupil's absence in a year. `share` of the possible sessions decides how spells look. */
export type Ask = {
  phase: Phase
  yearGroup: number
  share: number
  target: number
  dates: readonly string[]
  starts: DayPicker
  eves: readonly number[]
}

/**
 * Places so many sessions of absence, in spells, among the slots a pupil could attend: exactly so many, and Y7, which
 * is no absence, beside them. Spells begin as the days are weighted (Mondays, Fridays, winter illness); holidays end
 * with a half term.
 */
export function placeAbsence(
  luck: Chance,
  slots: readonly Slot[],
  open: ReadonlySet<number>,
  ask: Ask,
): Map<number, Absence> {
  const placed = new Map<number, Absence>()
  const kinds = [...KINDS, ...(ask.yearGroup >= 11 ? [INTERVIEW] : [])].map((kind) => ({
    kind,
    weight: weightOf(kind, ask),
  }))
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0)
  const firstOf = new Map<string, number>()
  for (const [index, { date }] of slots.entries()) if (!firstOf.has(date)) firstOf.set(date, index)
  let left = ask.target
  for (let tries = 0; left > 0 && tries < 800; tries++) {
    let at = luck.next() * total
    const kind = kinds.find(({ weight }) => (at -= weight) < 0)?.kind
    if (!kind) continue
    const stretch = ask.share >= 0.45 ? 3 : ask.share >= 0.2 ? 1.5 : 1
    const days = kind.single
      ? 1
      : Math.round(luck.whole(...kind.days) * (kind.code === 'O' || kind.code === 'I' ? stretch : 1))
    const eve = kind.code === 'G' && ask.eves.length > 0 ? luck.pick(ask.eves) - days + 1 : undefined
    const day = Math.max(0, eve ?? ask.starts.pick(luck))
    const begin = firstOf.get(ask.dates[day] ?? '')
    if (begin === undefined) continue
    const offset = kind.single === 'either' && luck.happens(0.5) ? 1 : 0
    left -= placeSpell(placed, slots, open, kind, { begin: begin + offset, days, most: left })
  }
  return placed
}

/**
 * Places one spell of so many school days, leaving out what is taken or not the pupil's to attend. Gives the number of
 * sessions it could place; Y7 counts for none.
 */
function placeSpell(
  placed: Map<number, Absence>,
  slots: readonly Slot[],
  open: ReadonlySet<number>,
  kind: Kind,
  { begin, days, most }: { begin: number; days: number; most: number },
): number {
  const dates = new Set<string>()
  let done = 0
  for (let index = begin; done < (kind.single ? 1 : most); index++) {
    const slot = slots[index]
    if (!slot || (dates.size === days && !dates.has(slot.date))) break
    if (kind.single && (index > begin || (kind.single === 'AM' && slot.session === 'PM'))) break
    dates.add(slot.date)
    if (!open.has(index) || placed.has(index)) continue
    const spellFrom = slots[begin]?.date ?? slot.date
    placed.set(index, { code: kind.code, spellFrom, begins: done === 0 })
    done++
  }
  return kind.code === 'Y7' ? 0 : done
}

function weightOf(kind: Kind, { phase, share }: Ask): number {
  const base = share < 0.1 ? kind.seldom : share < 0.45 ? kind.often : kind.mostly
  return base * (kind.in?.[phase] ?? 1)
}
