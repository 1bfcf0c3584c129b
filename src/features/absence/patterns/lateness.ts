import { z } from 'zod'
import { WEEKDAYS } from '#ui/format.ts'

/** How late somebody came, in bands of minutes. Our own choice of bands, no rule. */
export const LATE_BANDS = {
  '1-5': { label: '1 to 5 minutes', from: 1, to: 5 },
  '6-10': { label: '6 to 10 minutes', from: 6, to: 10 },
  '11-20': { label: '11 to 20 minutes', from: 11, to: 20 },
  '21': { label: '21 minutes or more', from: 21, to: 600 },
  '0': { label: 'Minutes not noted', from: 0, to: 0 },
} as const

export type LateBand = keyof typeof LATE_BANDS

export const LATE_BAND_IDS = ['1-5', '6-10', '11-20', '21', '0'] as const satisfies readonly LateBand[]

const lateBandOf = (minutes: number): LateBand =>
  LATE_BAND_IDS.find((id) => minutes >= LATE_BANDS[id].from && minutes <= LATE_BANDS[id].to) ?? '21'

export const lateRow = z.object({
  weekday: z.int().min(1).max(7),
  beforeClose: z.boolean(),
  minutes: z.int(),
  sessions: z.int(),
})

/** How often somebody came late: while the register was open, and after it closed. */
export type LateCount = { beforeClose: number; afterClose: number }

/** A weekday's lateness: in all, and by how late. */
export type LateDay = LateCount & { key: string; name: string; byBand: Map<LateBand, LateCount> }

export type Lateness = { days: LateDay[]; byMinutes: (LateCount & { band: LateBand })[] }

export type LateRow = z.infer<typeof lateRow>

/** Adds up sessions that pupils came late to. Bands of minutes without any are left out of `byMinutes`. */
export function latenessOf(found: readonly LateRow[]): Lateness {
  const byDay = Map.groupBy(found, ({ weekday }) => weekday)
  return {
    days: [...byDay]
      .toSorted(([a], [b]) => a - b)
      .map(([weekday, own]) => ({
        key: String(weekday),
        name: `${WEEKDAYS[weekday] ?? ''}s`,
        ...countOf(own),
        byBand: bandsOf(own),
      })),
    byMinutes: [...bandsOf(found)].map(([band, count]) => ({ band, ...count })),
  }
}

function bandsOf(found: readonly LateRow[]): Map<LateBand, LateCount> {
  const by = Map.groupBy(found, ({ minutes }) => lateBandOf(minutes))
  return new Map(
    LATE_BAND_IDS.flatMap((band) => {
      const own = by.get(band)
      return own ? [[band, countOf(own)] as const] : []
    }),
  )
}

const countOf = (found: readonly LateRow[]): LateCount => ({
  beforeClose: sessionsIn(found.filter(({ beforeClose }) => beforeClose)),
  afterClose: sessionsIn(found.filter(({ beforeClose }) => !beforeClose)),
})

const sessionsIn = (found: readonly LateRow[]) => found.reduce((sum, { sessions }) => sum + sessions, 0)
