import { nextEdition, reportTermsUntil, type Edition, type LocalDate } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import { KIND_WORDS } from '../edition-words.ts'
import { draftPath, editionPath, reportPath } from '../paths.ts'
import { termOf, type ListedReport } from '../sql.ts'

/** What a school has published, the latest first: every edition, those that were replaced too. */
export function ReportList({ urn, reports }: { urn: number; reports: ListedReport[] }) {
  const isLatest = (one: ListedReport) => reports.find(isOfTerm(one)) === one
  return (
    <Table
      id="reports"
      caption="Published reports"
      captionHidden
      rows={reports}
      rowKey={({ academicYear, term, edition }) => `${academicYear}-${term}-${edition}`}
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
            const href = isLatest(report) ? reportPath(urn, term) : editionPath(urn, term, report.edition)
            return <TextLink href={href}>{term.title}</TextLink>
          },
        },
        {
          key: 'kind',
          header: 'Edition',
          cell: (report) =>
            isLatest(report) ? KIND_WORDS[report.kind] : `${KIND_WORDS[report.kind]}, replaced`,
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

type OfTerm = Pick<Edition, 'academicYear' | 'term'>
const isOfTerm = (one: OfTerm) => (other: OfTerm) =>
  other.academicYear === one.academicYear && other.term === one.term

type ToPublishProps = { urn: number; reports: ListedReport[]; today: LocalDate }

/**
 * The terms whose report is still to be written: those begun that follow what is published, until they have one that is
 * more than interim.
 */
export function ToPublish({ urn, reports, today }: ToPublishProps) {
  const open = reportTermsUntil(today).filter((term) => {
    const next = nextEdition(term, reports, { today, lastSchoolDay: term.to })
    return next !== null && next.kind !== 'corrected'
  })
  if (open.length === 0) return null
  return (
    <Section title="To be published">
      <ul className="flex flex-wrap gap-3">
        {open.map((term) => (
          <li key={term.title}>
            <ButtonLink href={draftPath(urn, term)} tone="secondary">
              {term.title}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
