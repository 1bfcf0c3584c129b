/** What a strategy is judged by. */
export const IMPACT_MEASURES = {
  attendance: 'Attendance',
  absence: 'Absence',
  persistent: 'Persistently absent pupils',
} as const

export type ImpactMeasure = keyof typeof IMPACT_MEASURES

export const IMPACT_MEASURE_IDS = Object.keys(IMPACT_MEASURES) as [ImpactMeasure, ...ImpactMeasure[]]
