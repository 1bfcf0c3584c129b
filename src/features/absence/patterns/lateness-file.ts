import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { loadLateness } from './late.ts'
import { LATE_BANDS } from './lateness.ts'
import { loadPatterns } from './queries.ts'

const COLUMNS = [
  { key: 'day', label: 'Weekday', kind: 'text' },
  { key: 'minutes', label: 'How late', kind: 'text' },
  { key: 'beforeClose', label: 'Register open', kind: 'count' },
  { key: 'afterClose', label: 'Register closed', kind: 'count' },
] as const satisfies readonly Column[]

/** Lateness by weekday and by minutes as a file. It is noted in the access log who took it. */
export async function latenessFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const patterns = await loadPatterns(context, Object.fromEntries(search))
  const { school, period, whose } = patterns
  const { days } = await loadLateness(context, patterns)
  return exportOf({
    noted: { at: [school.id], as: `Lateness, ${period.name}` },
    name: `lateness-${school.urn}-${period.to}`,
    title: `${school.name}: lateness by weekday and minutes`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Every session (L, U) that a pupil on roll at any time in the period came late to, leavers until they left',
      ...(whose === '' ? [] : [`Only: ${whose}`]),
    ],
    columns: COLUMNS,
    rows: days.flatMap(({ name, byBand }) =>
      [...byBand].map(([band, count]) => ({ day: name, minutes: LATE_BANDS[band].label, ...count })),
    ),
  })
}
