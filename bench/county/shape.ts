import { datesBetween, localDate, weekdayOf } from '#domain/index.ts'

/** Days of a school year of 190 days, from and to, in its six halves; the others between are holidays. */
export const HALVES: readonly (readonly [string, string])[] = [
  ['2025-09-03', '2025-10-24'],
  ['2025-11-03', '2025-12-19'],
  ['2026-01-06', '2026-02-13'],
  ['2026-02-23', '2026-03-27'],
  ['2026-04-13', '2026-05-22'],
  ['2026-06-01', '2026-07-17'],
]
const CLOSED = ['2025-11-28', '2026-05-04']

/** When the county's clock stands: the year is over, and nobody has begun the next. */
export const NOW = '2026-07-22T10:00'

/** A school of the county: its pupils have the numbers from `first` on. */
export type CountySchool = {
  id: number
  urn: number
  phase: 'primary' | 'secondary' | 'special'
  size: number
  first: number
  lowest: number
  highest: number
}

const PUPILS_A_SCHOOL = 440

/** So many schools of mixed sizes, four primaries to a secondary and some special schools, of 440 pupils on average. */
export function countySchools(count: number): CountySchool[] {
  const rough = Array.from({ length: count }, (_, n) => {
    if (n % 25 === 24)
      return { phase: 'special' as const, size: 60 + ((n * 13) % 120), lowest: 0, highest: 11 }
    if (n % 6 === 5)
      return { phase: 'secondary' as const, size: 700 + ((n * 131) % 1200), lowest: 7, highest: 11 }
    return { phase: 'primary' as const, size: 90 + ((n * 37) % 360), lowest: 0, highest: 6 }
  })
  const scale = (count * PUPILS_A_SCHOOL) / rough.reduce((sum, { size }) => sum + size, 0)
  let first = 1
  return rough.map((school, n) => {
    const size = Math.round(school.size * scale)
    const made = { ...school, size, first, id: n + 1, urn: 200_001 + n }
    first += size
    return made
  })
}

/** The 190 days on which every school of the county meets. */
export function countyDays(): string[] {
  return HALVES.flatMap(([from, to]) => datesBetween(localDate(from), localDate(to))).filter(
    (date) => weekdayOf(date) < 6 && !CLOSED.includes(date),
  )
}
