import { localDate, type LocalDate } from './dates/local-date.ts'

export type SchoolPhase = 'primary' | 'secondary' | 'special' | 'all'

/** National figures, in percent of possible sessions; persistent absence in percent of enrolments. */
export type NationalFigures = {
  phase: SchoolPhase
  attendance: number
  absence: number
  authorised: number
  unauthorised: number
  illness: number
  persistentAbsence: number
}

type Publication = { title: string; academicYear: number; from: LocalDate; to: LocalDate }

/**
 * State-funded schools in England, the DfE's daily attendance data. Never to be mixed with census figures.
 */
export const NATIONAL_2025: Publication & { figures: readonly NationalFigures[] } = {
  title: 'Pupil attendance in schools, daily data, England',
  academicYear: 2025,
  from: localDate('2025-09-08'),
  to: localDate('2026-07-10'),
  figures: [
    figures('primary', 94.72, 5.28, 3.73, 1.55, 2.79, 13.77),
    figures('secondary', 91.51, 8.49, 5.22, 3.27, 3.63, 23.77),
    figures('special', 86.83, 13.17, 9.57, 3.6, 5.02, 36.06),
    figures('all', 93.12, 6.88, 4.52, 2.36, 3.21, 18.78),
  ],
}

export type CohortFigures = {
  cohort: 'fsm' | 'not_fsm' | 'ehcp' | 'sen_support' | 'no_sen'
  absence: number
  persistentAbsence: number
}

/** How far groups of pupils lie apart: the same data, autumn term 2024/25, all phases. */
export const NATIONAL_COHORTS_AUTUMN_2024: readonly CohortFigures[] = [
  { cohort: 'fsm', absence: 10, persistentAbsence: 31.7 },
  { cohort: 'not_fsm', absence: 5.2, persistentAbsence: 14.4 },
  { cohort: 'ehcp', absence: 13.1, persistentAbsence: 35.1 },
  { cohort: 'sen_support', absence: 10.1, persistentAbsence: 29 },
  { cohort: 'no_sen', absence: 5.8, persistentAbsence: 17 },
]

function figures(
  phase: SchoolPhase,
  attendance: number,
  absence: number,
  authorised: number,
  unauthorised: number,
  illness: number,
  persistentAbsence: number,
): NationalFigures {
  return { phase, attendance, absence, authorised, unauthorised, illness, persistentAbsence }
}
