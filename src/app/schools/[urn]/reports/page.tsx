import type { Metadata } from 'next'
import { ReportList, ToPublish } from '#features/absence/reports/components/report-list.tsx'
import { loadReports } from '#features/absence/reports/queries.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage({ params }: PageProps<'/schools/[urn]/reports'>) {
  const { school, today, reports, mayPublish } = await schoolPage(params, loadReports)
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
