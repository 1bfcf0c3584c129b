import { UTCDateMini } from '@date-fns/utc'
import { getDayOfYear } from 'date-fns/getDayOfYear'
import type { Chance } from './random.ts'

/** Picks a day by its weight. */
export class DayPicker {
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
    const day = new UTCDateMini(date)
    const weekday = day.getDay()
    const dayOfYear = getDayOfYear(day) - 1
    const winter = 1 + 0.45 * Math.cos((2 * Math.PI * (dayOfYear - 15)) / 365)
    const wave = 1 + 0.6 * Math.max(0, Math.sin((2 * Math.PI * (dayOfYear + school * 5)) / 38)) ** 3
    return winter * wave * (weekday === 1 ? 1.25 : weekday === 5 ? 1.75 : 1)
  })
}
