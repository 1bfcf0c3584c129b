import { requireAbility } from '#server/db/actor.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { publishedReport, termOf } from './queries.ts'
import { termAsked } from './schema.ts'
import { populationOf } from './sentences.ts'
import { tablesOf } from './tables.ts'

type Asked = { year: string; term: string }

/** Every figure of a published report's tables as a table of its own, one a line: the tables differ in shape. */
export async function reportFile(
  { db, actor, school }: SchoolContext,
  _search: URLSearchParams,
  asked: Asked,
): Promise<Export> {
  requireAbility(actor, 'read_snapshots')
  const report = await publishedReport(db, school.id, termAsked(asked))
  const { figures, publishedOn, personName, position } = report
  const term = termOf(report)
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
