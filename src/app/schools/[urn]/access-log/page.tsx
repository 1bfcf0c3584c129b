import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { LogFilter } from '#features/school/access-log/components/log-filter.tsx'
import { LogTable } from '#features/school/access-log/components/log-table.tsx'
import { logPath, readFilter } from '#features/school/access-log/filter.ts'
import { accessLog, logChoices, PAGE_SIZE } from '#features/school/access-log/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Access log' }

/** Who read restricted records or changed what others may do, for those who answer for it. */
export default async function AccessLogPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/access-log'>) {
  const filter = readFilter(await searchParams)
  const { urn, log, choices, maySeal } = await schoolPage(params, async ({ db, actor, school }) => {
    if (!can(actor.role, 'read_access_log')) throw new NotFound()
    return {
      urn: school.urn,
      log: await accessLog(db, school.id, filter),
      choices: await logChoices(db, school.id),
      maySeal: can(actor.role, 'seal_records') && actor.schoolId === school.id,
    }
  })
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
      <LogFilter urn={urn} filter={filter} choices={choices} />
      <LogTable urn={urn} entries={log.entries} />
      <Pagination
        page={filter.page}
        pageSize={PAGE_SIZE}
        total={log.total}
        href={(page) => logPath(urn, { ...filter, page })}
        noun="entries"
      />
    </Page>
  )
}
