/** How late somebody came, in bands of minutes; none where nobody noted them. Our own cut, no rule. */
export const LATE_BANDS = {
  '1-5': { label: '1 to 5 minutes', from: 1, to: 5 },
  '6-10': { label: '6 to 10 minutes', from: 6, to: 10 },
  '11-20': { label: '11 to 20 minutes', from: 11, to: 20 },
  '21': { label: '21 minutes or more', from: 21, to: 600 },
  '0': { label: 'Minutes not noted', from: 0, to: 0 },
} as const

export type LateBand = keyof typeof LATE_BANDS

/** In the order of reading. */
export const LATE_BAND_IDS = ['1-5', '6-10', '11-20', '21', '0'] as const satisfies readonly LateBand[]

/** The band of some minutes. */
export const lateBandOf = (minutes: number): LateBand =>
  LATE_BAND_IDS.find((id) => minutes >= LATE_BANDS[id].from && minutes <= LATE_BANDS[id].to) ?? '21'
