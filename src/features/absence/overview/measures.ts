import { attendanceRate, type Standing } from '#domain/index.ts'

type Measured = { rate: number | null; count: number; of: number }

type Measure = {
  label: string
  /** What the rate is a part of. */
  of: 'sessions' | 'pupils'
  /** Whether more of it is welcome. */
  good: boolean
  take: (standing: Standing) => number
}

/** What is said of a school or a group at a glance, in the order of reading. */
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

/** One measure of a group of pupils: its rate, its count, and of how many. */
export function measured(id: MeasureId, standing: Standing): Measured {
  const { of, take } = MEASURES[id]
  const whole = of === 'sessions' ? standing.possible : standing.pupils
  const count = take(standing)
  const rate = id === 'attendance' ? attendanceRate(standing) : whole === 0 ? null : count / whole
  return { rate, count, of: whole }
}
