import type { Chance } from './random.ts'

/** A spell of absence: its code and how many sessions. */
type Kind = { code: string; weight: number; sessions: (luck: Chance) => number; single?: true }

const days = (low: number, high: number) => (luck: Chance) => 2 * luck.whole(low, high)

// What families are away for, by how much they are away at all.
const SELDOM: Kind[] = [
  { code: 'I', weight: 58, sessions: days(1, 3) },
  { code: 'M', weight: 16, sessions: () => 1, single: true },
  { code: 'G', weight: 5, sessions: days(3, 6) },
  { code: 'O', weight: 9, sessions: days(1, 1) },
  { code: 'C', weight: 3, sessions: days(1, 2) },
  { code: 'R', weight: 1, sessions: days(1, 1) },
  { code: 'U', weight: 7, sessions: () => 1, single: true },
  { code: 'J1', weight: 0.3, sessions: () => 1, single: true },
]
const OFTEN: Kind[] = [
  { code: 'I', weight: 46, sessions: days(1, 5) },
  { code: 'M', weight: 8, sessions: () => 1, single: true },
  { code: 'G', weight: 5, sessions: days(4, 9) },
  { code: 'O', weight: 28, sessions: days(1, 3) },
  { code: 'C', weight: 3, sessions: days(1, 2) },
  { code: 'E', weight: 3, sessions: days(1, 4) },
  { code: 'T', weight: 0.5, sessions: days(5, 10) },
  { code: 'U', weight: 8, sessions: () => 1, single: true },
]
const MOSTLY: Kind[] = [
  { code: 'O', weight: 45, sessions: days(4, 20) },
  { code: 'I', weight: 38, sessions: days(3, 15) },
  { code: 'E', weight: 4, sessions: days(2, 5) },
  { code: 'U', weight: 8, sessions: () => 1, single: true },
]

export type Absence = { code: string; /** Whether it is the first session of its spell. */ begins: boolean }

/**
 * Places exactly so many sessions of absence, in spells, among the sessions a pupil could attend. Takes the sessions as
 * day × 2 (+ 1 for the afternoon) and how likely a spell is to begin on each day (Mondays, Fridays, winter illness).
 */
export function placeAbsence(
  luck: Chance,
  possible: readonly number[],
  target: number,
  dayWeights: readonly number[],
): Map<number, Absence> {
  const placed = new Map<number, Absence>()
  const open = new Set(possible)
  const share = target / Math.max(1, possible.length)
  const kinds = share < 0.1 ? SELDOM : share < 0.45 ? OFTEN : MOSTLY
  const starts = new WeightedDays(dayWeights)
  for (let tries = 0; placed.size < target && tries < 600; tries++) {
    const kind = pickKind(luck, kinds)
    const day = starts.pick(luck)
    // A late arrival is a morning; an appointment may be either half of the day.
    const first = day * 2 + (kind.single && kind.code !== 'U' && luck.happens(0.5) ? 1 : 0)
    const length = Math.min(kind.sessions(luck), target - placed.size)
    for (let session = first, done = 0; done < length && session < dayWeights.length * 2; session++) {
      if (!open.has(session) || placed.has(session)) continue
      placed.set(session, { code: kind.code, begins: done === 0 })
      done++
    }
  }
  for (const session of possible) {
    if (placed.size >= target) break
    if (!placed.has(session)) placed.set(session, { code: 'O', begins: false })
  }
  return placed
}

function pickKind(luck: Chance, kinds: Kind[]): Kind {
  let at = luck.next() * kinds.reduce((total, { weight }) => total + weight, 0)
  return kinds.find(({ weight }) => (at -= weight) < 0) ?? luck.pick(kinds)
}

class WeightedDays {
  readonly #sums: number[] = []

  constructor(weights: readonly number[]) {
    let sum = 0
    for (const weight of weights) this.#sums.push((sum += weight))
  }

  pick(luck: Chance): number {
    const at = luck.next() * (this.#sums.at(-1) ?? 0)
    let low = 0
    let high = this.#sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** How likely absence is to begin on each day: worse on Mondays and Fridays, with waves of illness through the winter. */
export function dayWeights(dates: readonly string[], school: number): number[] {
  return dates.map((date) => {
    const weekday = new Date(date).getUTCDay()
    const dayOfYear = Math.floor((Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000)
    const winter = 1 + 0.45 * Math.cos((2 * Math.PI * (dayOfYear - 15)) / 365)
    const wave = 1 + 0.6 * Math.max(0, Math.sin((2 * Math.PI * (dayOfYear + school * 5)) / 38)) ** 3
    return winter * wave * (weekday === 1 ? 1.2 : weekday === 5 ? 1.45 : 1)
  })
}
