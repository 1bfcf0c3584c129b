import type { MeasureId } from '#features/absence/overview/measures.ts'
import type { Period } from './period.ts'

/** The period as an address says it. */
export function periodParams({ id, academicYear, from, to }: Period): [string, string][] {
  return [
    ['period', id],
    ['year', String(academicYear)],
    ...(id === 'dates'
      ? ([
          ['from', from],
          ['to', to],
        ] as [string, string][])
      : []),
  ]
}

/** An address of these days. */
export const periodAddress = (base: string, period: Period): string =>
  `${base}?${new URLSearchParams(periodParams(period))}`

/** Where the pupils behind a figure at a glance are listed. */
export function glanceLink(base: string, id: MeasureId, period: Period): string {
  const search = new URLSearchParams(periodParams(period))
  if (id === 'persistent' || id === 'severe' || id === 'atRisk') search.set('band', id)
  else search.set('sort', id)
  return `${base}/pupils?${search}`
}

/** The list of pupils of these days, with more asked of it. */
export function listLink(base: string, period: Period, more: [string, string][]): string {
  return `${base}/pupils?${new URLSearchParams([...periodParams(period), ...more])}`
}
