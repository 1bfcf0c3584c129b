import { shareOfPupils } from '#domain/index.ts'
import type { SchoolLine } from './side-by-side.ts'

/** The measures by which schools can be sorted: a number, larger meaning more of it; null comes last. */
export const MEASURES = {
  attendance: { label: 'Attendance', unit: 'percent', of: ({ attendance }: SchoolLine) => attendance },
  attendanceChange: {
    label: 'Change in attendance',
    unit: 'points',
    of: (school: SchoolLine) => school.attendanceChange,
  },
  aboveNational: {
    label: 'Beside the national figure',
    unit: 'points',
    of: (school: SchoolLine) => school.aboveNational,
  },
  authorised: {
    label: 'Authorised absence',
    unit: 'percent',
    of: (school: SchoolLine) => ofSessions(school, 'authorised'),
  },
  unauthorised: {
    label: 'Unauthorised absence',
    unit: 'percent',
    of: (school: SchoolLine) => ofSessions(school, 'unauthorised'),
  },
  persistent: {
    label: 'Persistently absent',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOfPupils(standing, 'persistent'),
  },
  persistentChange: {
    label: 'Change in persistent absence',
    unit: 'points',
    of: (school: SchoolLine) => school.persistentChange,
  },
  severe: {
    label: 'Severely absent',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOfPupils(standing, 'severe'),
  },
  atRisk: {
    label: 'At risk',
    unit: 'percent',
    of: ({ standing }: SchoolLine) => shareOfPupils(standing, 'atRisk'),
  },
  late: {
    label: 'Late',
    unit: 'percent',
    of: ({ standing }: SchoolLine) =>
      standing && standing.possible > 0
        ? (standing.lateBeforeClose + standing.lateAfterClose) / standing.possible
        : null,
  },
  pupils: { label: 'Pupils', unit: 'count', of: ({ standing }: SchoolLine) => standing?.pupils ?? null },
  registers: {
    label: 'Registers missing today',
    unit: 'count',
    of: (school: SchoolLine) => (school.elsewhere ? null : school.registersMissing),
  },
} as const satisfies Record<
  string,
  { label: string; unit: 'percent' | 'points' | 'count'; of: (school: SchoolLine) => number | null }
>

export type MeasureId = keyof typeof MEASURES

export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

function ofSessions({ standing }: SchoolLine, kind: 'authorised' | 'unauthorised'): number | null {
  return standing && standing.possible > 0 ? standing[kind] / standing.possible : null
}
