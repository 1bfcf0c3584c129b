import { exportOf, type Export } from '#server/export.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { loadReport } from './queries.ts'
import type { TermAddress } from './schema.ts'
import { populationOf } from './sentences.ts'
import { tablesOf } from './tables.ts'

/** Every figure of a published report, one to a line, because its tables differ in shape. Refuses as the page does. */
export async function reportFile(
  context: SchoolContext,
  _search: URLSearchParams,
  address: TermAddress,
): Promise<Export> {
  const { term, report } = await loadReport(context, address)
  const { figures, publishedOn, personName, position } = report
  return exportOf({
    noted: null,
    name: `attendance-${figures.school.urn}-${term.academicYear}-${term.name}`,
    title: `${figures.school.name}, attendance: ${term.title.toLowerCase()}`,
    counts: [`Published on ${shortDate(publishedOn)} by ${personName}, ${position}.`, populationOf(figures)],
    columns: [
      { key: 'table', label: 'Table', kind: 'text' },
      { key: 'of', label: 'Of', kind: 'text' },
      { key: 'figure', label: 'Figure', kind: 'text' },
      { key: 'value', label: 'As published', kind: 'text' },
    ],
    rows: tablesOf(figures).flatMap(({ title, head, rows }) =>
      rows.flatMap(([of = '', ...cells]) =>
        cells.map((value, n) => ({ table: title, of, figure: head[n + 1] ?? '', value })),
      ),
    ),
  })
}
