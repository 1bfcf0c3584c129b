import { reportTermsUntil, type LocalDate } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import { reportPath } from '../paths.ts'
import { isOver, termOf, type ListedReport } from '../queries.ts'

/** The reports a school has published, the latest first. */
export function ReportList({ urn, reports }: { urn: number; reports: ListedReport[] }) {
  return (
    <Table
      id="reports"
      caption="Published reports"
      captionHidden
      rows={reports}
      rowKey={({ academicYear, term }) => `${academicYear}-${term}`}
      empty={
        <EmptyState title="Nothing has been published yet">
          The school publishes a report on attendance each term. Once it has, you find it here. There is
          nothing you need to do.
        </EmptyState>
      }
      columns={[
        {
          key: 'term',
          header: 'Report',
          cell: (report) => {
            const term = termOf(report)
            return <TextLink href={reportPath(urn, term)}>{term.title}</TextLink>
          },
        },
        { key: 'on', header: 'Published', cell: ({ publishedOn }) => shortDate(publishedOn) },
        {
          key: 'by',
          header: 'By',
          wrap: true,
          cell: ({ personName, position }) => `${personName}, ${position}`,
        },
      ]}
    />
  )
}

type ToPublishProps = { urn: number; reports: ListedReport[]; today: LocalDate }

/** The terms whose report is still to be written: those begun that follow what is published. */
export function ToPublish({ urn, reports, today }: ToPublishProps) {
  const open = reportTermsUntil(today).filter((term) => !reports.some((done) => isOver(term, done)))
  if (open.length === 0) return null
  return (
    <Section title="To be published">
      <ul className="flex flex-wrap gap-3">
        {open.map((term) => (
          <li key={term.title}>
            <ButtonLink href={`${reportPath(urn, term)}/draft`} tone="secondary">
              {term.title}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
