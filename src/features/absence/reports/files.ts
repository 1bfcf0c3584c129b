import { exportOf, type Export } from '#server/export.ts'
import type { SchoolContext } from '#server/school.ts'
import { editionNotes, editionTitle, publishedBy } from './edition-words.ts'
import { fileStem } from './paths.ts'
import { loadReport } from './queries.ts'
import type { TermAddress } from './schema.ts'
import { populationOf } from './sentences.ts'
import { tablesOf } from './tables.ts'

/**
 * Every figure of an edition of a published report, one to a line, because its tables differ in shape. Refuses as the
 * page does.
 */
export async function reportFile(
  context: SchoolContext,
  search: URLSearchParams,
  address: TermAddress,
): Promise<Export> {
  const { term, report, editions } = await loadReport(context, address, Object.fromEntries(search))
  const { figures, edition } = report
  return exportOf({
    noted: null,
    name: fileStem(figures.school.urn, term, edition),
    title: `${figures.school.name}, attendance: ${editionTitle(term, report)}`,
    counts: [publishedBy(report), ...editionNotes(report, editions), populationOf(figures)],
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
