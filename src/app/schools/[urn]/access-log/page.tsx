import type { Metadata } from 'next'

import { LogFilter } from '#features/school/access-log/components/log-filter.tsx'
import { LogTable } from '#features/school/access-log/components/log-table.tsx'
import { logPage } from '#features/school/access-log/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Access log' }

/** Who read restricted records or changed what others may do, for the people responsible for it. */
export default async function AccessLogPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/access-log'>) {
  const search = await searchParams
  const { urn, asked, log, choices, maySeal } = await schoolPage(params, (context) =>
    logPage(context, search),
  )
  return (
    <Page>
      <PageHeader
        title="Access log"
        lead="Restricted records read, exports made, and changes to staff and calendar. Nobody can alter or empty it."
        action={
          maySeal && (
            <ButtonLink href={`/schools/${urn}/sealed`} tone="quiet">
              Sealed records
            </ButtonLink>
          )
        }
      />
      <LogFilter urn={urn} asked={asked} choices={choices} />
      <LogTable urn={urn} asked={asked} log={log} />
    </Page>
  )
}
