import { filterParams, NO_FILTER, type Filter } from './filter.ts'
import type { Period } from './period.ts'

/** The period as an address says it. */
export function periodParams({ id, academicYear, from, to }: Period): [string, string][] {
  const dates: [string, string][] =
    id === 'dates'
      ? [
          ['from', from],
          ['to', to],
        ]
      : []
  return [['period', id], ['year', String(academicYear)], ...dates]
}

/** Which days and which pupils a page is about. */
type Shown = { period: Period; filter?: Filter }

/**
 * The address of a page on a school's attendance, for these days and pupils. `path` is what follows /attendance; `more`
 * is what else the page is asked, and replaces what has the same name.
 */
export function attendanceAddress(
  urn: number,
  path: string,
  { period, filter = NO_FILTER }: Shown,
  ...more: [string, string][]
): string {
  const asked = new Map([...periodParams(period), ...filterParams(filter), ...more])
  return `/schools/${urn}/attendance${path}?${new URLSearchParams([...asked])}`
}
