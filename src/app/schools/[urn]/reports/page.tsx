import type { Metadata } from 'next'
import { can } from '#domain/index.ts'
import { ReportList, ToPublish } from '#features/absence/reports/components/report-list.tsx'
import { publishedReports } from '#features/absence/reports/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, today, reports, mayPublish } = await schoolPage(
    params,
    async ({ db, actor, school, today }) => {
      requireAbility(actor, 'read_snapshots')
      return {
        school,
        today,
        reports: await publishedReports(db, school.id),
        mayPublish: can(actor.role, 'publish_report'),
      }
    },
  )
  return (
    <Page>
      <PageHeader
        title="Reports on attendance"
        lead={`What ${school.name} has published for those who govern it: figures, and no pupil who could be recognised.`}
      />
      <ReportList urn={school.urn} reports={reports} />
      {mayPublish && <ToPublish urn={school.urn} reports={reports} today={today} />}
    </Page>
  )
}
