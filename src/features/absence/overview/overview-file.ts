import { academicYearName, type Standing } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { measured, MEASURE_IDS, MEASURES, type MeasureId } from './measures.ts'
import { isEmpty, loadOverview, type Beside } from './overview.ts'

/**
 * A school at a glance as a file: each measure of the address's period beside last year and what is published, and once
 * more as the DfE counts where the address asks for it. Refuses as the page does.
 */
export async function overviewFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const data = await loadOverview(context, Object.fromEntries(search))
  const { school, period, now, before, comparable, beside } = data
  return exportOf<string>({
    noted: { at: [school.id], as: `Attendance at a glance, ${period.name}` },
    name: `attendance-${school.urn}-${period.to}`,
    title: `${school.name}: attendance`,
    counts: [
      `${period.name}, ${data.wholeSchool ? 'whole school' : 'your year groups'}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'The school’s own way: every pupil on roll at any time in the period with a possible session, leavers until they left',
      ...(comparable ? [AS_DFE] : []),
      ...beside.map(({ title, source }) => `${title}: ${source}`),
    ],
    columns: [
      ...COLUMNS,
      {
        key: 'before',
        label: `Same days ${academicYearName(data.beforeDates.academicYear)}`,
        kind: 'percent',
      },
      ...beside.map(({ title }, n) => ({ key: besideKey(n), label: title, kind: 'percent' as const })),
    ],
    rows: [
      ...rowsOf('The school’s own way', now, isEmpty(before) ? null : before, beside),
      ...(comparable ? rowsOf('As the DfE counts', comparable, null, beside) : []),
    ],
  })
}

const AS_DFE = 'As the DfE counts: pupils aged 5 to 15 on 31 August, terms by the school census’s days'

const COLUMNS = [
  { key: 'way', label: 'Counted', kind: 'text' },
  { key: 'measure', label: 'Measure', kind: 'text' },
  { key: 'share', label: 'Share', kind: 'percent' },
  { key: 'count', label: 'Count', kind: 'count' },
  { key: 'of', label: 'Of', kind: 'count' },
  { key: 'what', label: 'Of what', kind: 'text' },
] as const satisfies readonly Column[]

const besideKey = (n: number) => `beside${n}`

const rowsOf = (way: string, now: Standing, before: Standing | null, beside: readonly Beside[]) =>
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
      ...Object.fromEntries(beside.map((one, n) => [besideKey(n), published(one, id)])),
    }
  })

const published = ({ percent }: Beside, id: MeasureId): number | null => {
  const figure = percent[id]
  return typeof figure === 'number' ? figure / 100 : null
}
