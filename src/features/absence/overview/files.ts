import { academicYearName, type GroupTotals } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { measured, MEASURE_IDS, MEASURES, type MeasureId } from './measures.ts'
import { loadOverview, type Comparison } from './queries.ts'

/**
 * A school at a glance as a file: each measure of the period, compared with last year and with published figures; where
 * the address asks for it, once more as the DfE counts. Refuses as the page does.
 */
export async function overviewFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const data = await loadOverview(context, Object.fromEntries(search))
  const { school, period, totals, before, comparable, comparisons } = data
  const yearBefore = academicYearName(period.academicYear - 1)
  return exportOf<string>({
    noted: { at: [school.id], as: `Attendance at a glance, ${period.name}` },
    name: `attendance-${school.urn}-${period.to}`,
    title: `${school.name}: attendance`,
    counts: [
      `${period.name}, ${data.wholeSchool ? 'whole school' : 'your year groups'}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'All pupils on roll: every pupil on roll at any time in the period with a possible session, leavers until they left',
      ...(comparable ? [AS_DFE] : []),
      ...comparisons.map(({ title, source }) => `${title}: ${source}`),
    ],
    columns: [
      ...COLUMNS,
      { key: 'before', label: `${yearBefore}, to the same school day`, kind: 'percent' },
      ...comparisons.map(({ title }, n) => ({ key: comparedKey(n), label: title, kind: 'percent' as const })),
    ],
    rows: [
      ...rowsOf('All pupils on roll', totals, before, comparisons),
      ...(comparable ? rowsOf('DfE-comparable', comparable, null, comparisons) : []),
    ],
  })
}

const AS_DFE = 'DfE-comparable: pupils aged 5 to 15 on 31 August, terms by the school census’s days'

const COLUMNS = [
  { key: 'way', label: 'Counted', kind: 'text' },
  { key: 'measure', label: 'Measure', kind: 'text' },
  { key: 'share', label: 'Share', kind: 'percent' },
  { key: 'count', label: 'Count', kind: 'count' },
  { key: 'of', label: 'Of', kind: 'count' },
  { key: 'what', label: 'Of what', kind: 'text' },
] as const satisfies readonly Column[]

const comparedKey = (n: number) => `beside${n}`

const rowsOf = (
  way: string,
  now: GroupTotals,
  before: GroupTotals | null,
  comparisons: readonly Comparison[],
) =>
  MEASURE_IDS.map((id) => {
    const { rate, count, of } = measured(id, now)
    return {
      way,
      measure: MEASURES[id].label,
      share: rate,
      count,
      of,
      what: MEASURES[id].of,
      before: before && measured(id, before).rate,
      ...Object.fromEntries(comparisons.map((one, n) => [comparedKey(n), published(one, id)])),
    }
  })

const published = ({ percent }: Comparison, id: MeasureId): number | null => {
  const figure = percent[id]
  return typeof figure === 'number' ? figure / 100 : null
}
