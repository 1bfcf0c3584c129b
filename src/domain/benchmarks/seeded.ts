import type { Benchmark, BenchmarkCohort, SchoolPhase } from './benchmark.ts'
import { census, daily2024, dailyYear, line, type Figures, type Publication } from './publication.ts'

// Figures of the Department for Education, published under the Open Government Licence v3. Those of the daily data are
// restated when schools amend their registers: a file loaded later takes their place.

/** Attendance, absence, authorised, unauthorised, illness, persistent. */
type Row = [number, number, number, number, number, number]
const rowOf = ([attendance, absence, authorised, unauthorised, illness, persistent]: Row): Figures => ({
  attendance,
  absence,
  authorised,
  unauthorised,
  illness,
  persistent,
})

const DAILY_YEARS: [Publication, Record<SchoolPhase, Row>][] = [
  [
    // The publication does not say on which day it began.
    dailyYear(2022, null, '2023-07-28'),
    {
      primary: [94.03, 5.97, 4.3, 1.67, 3.49, 17.15],
      secondary: [90.69, 9.31, 5.78, 3.53, 4.19, 28.33],
      special: [86.93, 13.07, 9.96, 3.11, 5.62, 38.74],
      all: [92.47, 7.53, 5.03, 2.49, 3.83, 22.31],
    },
  ],
  [
    dailyYear(2023, '2023-09-11', '2024-07-19'),
    {
      primary: [94.47, 5.53, 3.89, 1.63, 3.12, 15.18],
      secondary: [90.94, 9.06, 5.49, 3.57, 3.88, 26.75],
      special: [87, 13, 9.74, 3.26, 5.38, 37.55],
      all: [92.79, 7.21, 4.7, 2.51, 3.5, 20.66],
    },
  ],
  [
    dailyYear(2024, '2024-09-09', '2025-07-25'),
    {
      primary: [94.75, 5.25, 3.74, 1.51, 2.86, 13.5],
      secondary: [91.41, 8.59, 5.3, 3.3, 3.63, 24.32],
      special: [87.12, 12.88, 9.51, 3.37, 5.12, 35.8],
      all: [93.13, 6.87, 4.54, 2.33, 3.24, 18.7],
    },
  ],
  [
    dailyYear(2025, '2025-09-08', '2026-07-10'),
    {
      primary: [94.72, 5.28, 3.73, 1.55, 2.79, 13.77],
      secondary: [91.51, 8.49, 5.22, 3.27, 3.63, 23.77],
      special: [86.83, 13.17, 9.57, 3.6, 5.02, 36.06],
      all: [93.12, 6.88, 4.52, 2.36, 3.21, 18.78],
    },
  ],
]

/** Attendance, absence and persistent absence of all schools of a region, 2025/26. */
const REGIONS: [string, string, number, number, number][] = [
  ['E12000001', 'North East', 92.7, 7.3, 19.7],
  ['E12000002', 'North West', 93.1, 6.9, 18.7],
  ['E12000003', 'Yorkshire and The Humber', 92.8, 7.2, 19.6],
  ['E12000004', 'East Midlands', 93.2, 6.8, 18.4],
  ['E12000005', 'West Midlands', 93, 7, 19.7],
  ['E12000006', 'East of England', 93.2, 6.8, 18.1],
  ['E12000007', 'London', 93.7, 6.3, 18.1],
  ['E12000008', 'South East', 93.1, 6.9, 18.5],
  ['E12000009', 'South West', 92.8, 7.2, 19.2],
]

const DAILY_2025 = dailyYear(2025, '2025-09-08', '2026-07-10')

const COHORTS_AUTUMN_2024: [BenchmarkCohort, number, number][] = [
  ['fsm', 10, 31.7],
  ['not_fsm', 5.2, 14.4],
  ['ehcp', 13.1, 35.1],
  ['sen_support', 10.1, 29],
  ['no_sen', 5.8, 17],
]

const TO_MARCH_2024: Publication = {
  ...dailyYear(2023, '2023-09-11', '2024-03-22'),
  period: 'to 2024-03-22',
}

/** The figures every database starts with, all of England or its regions. */
export const BENCHMARKS: readonly Benchmark[] = [
  ...DAILY_YEARS.flatMap(([publication, phases]) =>
    (Object.keys(phases) as SchoolPhase[]).map((phase) => line(publication, rowOf(phases[phase]), { phase })),
  ),
  ...REGIONS.map(([areaCode, area, attendance, absence, persistent]) =>
    line(DAILY_2025, { attendance, absence, persistent }, { level: 'region', areaCode, area }),
  ),
  line(daily2024('autumn'), { persistent: 19.1 }),
  line(daily2024('spring'), { persistent: 20.2 }),
  line(daily2024('summer'), { persistent: 21.9 }),
  ...COHORTS_AUTUMN_2024.map(([cohort, absence, persistent]) =>
    line(daily2024('autumn'), { absence, persistent }, { cohort }),
  ),
  line(
    TO_MARCH_2024,
    { attendance: 94.6, absence: 5.4, illness: 3.3, persistent: 15.7 },
    { phase: 'primary' },
  ),
  line(
    TO_MARCH_2024,
    { attendance: 91.3, absence: 8.7, illness: 4, persistent: 25.4 },
    { phase: 'secondary' },
  ),
  line(
    TO_MARCH_2024,
    { attendance: 87.1, absence: 12.9, illness: 5.7, persistent: 37.1 },
    { phase: 'special' },
  ),
  line(census(2022), { absence: 7.4, persistent: 21.2, severe: 2, severePupils: 150_256 }),
  line(census(2022), { severe: 0.7 }, { phase: 'primary' }),
  line(census(2022), { severe: 3.4 }, { phase: 'secondary' }),
  line(census(2022), { severe: 6.2 }, { phase: 'special' }),
  line(census(2023), { absence: 7.1, persistent: 20, severe: 2.3, severePupils: 171_269 }),
  line(census(2023, 'autumn'), { absence: 6.69 }),
  line(census(2024, 'autumn'), { absence: 6.38 }),
]
