import type { Table } from '#server/files/table-file.ts'
import { shortDate } from '#ui/format.ts'
import { termOf, type PublishedReport } from './queries.ts'
import { populationOf } from './sentences.ts'
import { tablesOf } from './tables.ts'

type Key = 'table' | 'of' | 'figure' | 'value'

/** Every figure of a published report's tables as a table of its own, one a line: the tables differ in shape. */
export function reportFile(report: PublishedReport): Table<Key> {
  const { figures, publishedOn, personName, position } = report
  const term = termOf(report)
  return {
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
  }
}
