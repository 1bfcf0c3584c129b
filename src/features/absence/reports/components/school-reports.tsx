import { PageHeader } from '#ui/page-header.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import { editionTitle } from '../edition-words.ts'
import { reportPath, reportsPath } from '../paths.ts'
import { termOf, type ListedReport } from '../sql.ts'

type School = { id: number; urn: number; name: string }
type Props = { organisation: string; schools: School[]; reports: Map<number, ListedReport> }

/** What a trustee comes for: each school of the trust and the report it published last. */
export function SchoolReports({ organisation, schools, reports }: Props) {
  return (
    <Page>
      <PageHeader
        title="Reports on attendance"
        lead={`What the schools of ${organisation} have published: figures, and no pupil who could be recognised.`}
      />
      <Table
        id="schools"
        caption={`The schools of ${organisation} and their latest reports`}
        rows={schools}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'school',
            header: 'School',
            cell: ({ urn, name }) => <TextLink href={reportsPath(urn)}>{name}</TextLink>,
          },
          {
            key: 'latest',
            header: 'Latest report',
            cell: ({ id, urn }) => {
              const latest = reports.get(id)
              if (!latest) return <span className="text-ink-muted">Nothing published yet</span>
              const term = termOf(latest)
              return <TextLink href={reportPath(urn, term)}>{editionTitle(term, latest)}</TextLink>
            },
          },
          {
            key: 'on',
            header: 'Published',
            cell: ({ id }) => {
              const latest = reports.get(id)
              return latest ? shortDate(latest.publishedOn) : '–'
            },
          },
        ]}
      />
    </Page>
  )
}
