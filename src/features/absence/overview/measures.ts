import { attendanceRate, type GroupTotals } from '#domain/index.ts'

type Measure = {
  label: string
  /** What the count is a share of. */
  of: 'sessions' | 'pupils'
  /** Whether a higher figure is better. */
  good: boolean
  take: (totals: GroupTotals) => number
}

/** The figures of a school or a group at a glance, in the order of reading. */
export const MEASURES = {
  attendance: { label: 'Attendance', of: 'sessions', good: true, take: ({ attended }) => attended },
  authorised: { label: 'Authorised absence', of: 'sessions', good: false, take: (s) => s.authorised },
  unauthorised: { label: 'Unauthorised absence', of: 'sessions', good: false, take: (s) => s.unauthorised },
  persistent: { label: 'Persistently absent', of: 'pupils', good: false, take: (s) => s.persistent },
  severe: { label: 'Severely absent', of: 'pupils', good: false, take: (s) => s.severe },
  atRisk: { label: 'At risk of persistent absence', of: 'pupils', good: false, take: (s) => s.atRisk },
  lateBeforeClose: {
    label: 'Late, register open',
    of: 'sessions',
    good: false,
    take: (s) => s.lateBeforeClose,
  },
  lateAfterClose: {
    label: 'Late, register closed',
    of: 'sessions',
    good: false,
    take: (s) => s.lateAfterClose,
  },
} as const satisfies Record<string, Measure>

export type MeasureId = keyof typeof MEASURES

export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

/** One measure of a group of pupils: its count, of how many sessions or pupils, and the share. */
export function measured(id: MeasureId, totals: GroupTotals) {
  const { of, take } = MEASURES[id]
  const whole = of === 'sessions' ? totals.possible : totals.pupils
  const count = take(totals)
  const rate = id === 'attendance' ? attendanceRate(totals) : whole === 0 ? null : count / whole
  return { rate, count, of: whole }
}
