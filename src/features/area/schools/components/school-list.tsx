import { phaseName } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import type { ListedSchool } from '#features/area/schools/queries.ts'

type Props = { organisation: string; schools: ListedSchool[]; changeAt: string | null }

/** The schools of a trust or an authority, each the way to its own pages. */
export function SchoolList({ organisation, schools, changeAt }: Props) {
  return (
    <Page>
      <PageHeader title="Schools" lead={`The schools of ${organisation} today.`} />
      <Table
        id="schools"
        caption={`Schools of ${organisation}, with the pupils on roll whose records you may read`}
        rows={schools}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No schools">{organisation} holds no school today.</EmptyState>}
        columns={[
          {
            key: 'name',
            header: 'School',
            cell: ({ urn, name, elsewhere }) => (
              <>
                <TextLink href={`/schools/${urn}`}>{name}</TextLink>
                {elsewhere && (
                  <span className="font-normal text-ink-muted"> (keeps its register elsewhere)</span>
                )}
              </>
            ),
          },
          { key: 'phase', header: 'Phase', cell: ({ phase }) => phaseName(phase) },
          { key: 'urn', header: 'URN', cell: ({ urn }) => urn },
          {
            key: 'pupils',
            header: 'On roll',
            align: 'end',
            cell: ({ pupils }) => pupils.toLocaleString('en-GB'),
          },
          ...(changeAt === null
            ? []
            : [
                {
                  key: 'change',
                  header: 'Details',
                  cell: ({ urn, name }: ListedSchool) => (
                    <TextLink href={`${changeAt}/${urn}`}>
                      Change<span className="sr-only"> {name}</span>
                    </TextLink>
                  ),
                },
              ]),
        ]}
      />
    </Page>
  )
}
