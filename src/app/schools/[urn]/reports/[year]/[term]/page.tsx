import type { Metadata } from 'next'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import { reportPath, reportsPath } from '#features/absence/reports/paths.ts'
import { publishedReport } from '#features/absence/reports/queries.ts'
import { termAsked } from '#features/absence/reports/schema.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { buttonLook } from '#ui/button-look.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Report on attendance' }

export default async function ReportPage({ params }: PageProps<'/schools/[urn]/reports/[year]/[term]'>) {
  const asked = await params
  const { school, term, report } = await schoolPage(params, async ({ db, actor, school }) => {
    requireAbility(actor, 'read_snapshots')
    const term = termAsked(asked)
    return { school, term, report: await publishedReport(db, school.id, term) }
  })
  const { figures, commentary, publishedOn, personName, position } = report
  const here = reportPath(school.urn, term)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Reports', href: reportsPath(school.urn) }, { label: term.title }]}
        title={`Attendance: ${term.title.toLowerCase()}`}
        lead={`${figures.school.name}. Published on ${shortDate(publishedOn)} by ${personName}, ${position}.`}
        action={
          <>
            <ExportLinks href={`${here}/file`} of="the figures" />
            {/* A plain link: what it leads to is a file, not a page. */}
            <a className={buttonLook('secondary', 'small')} href={`${here}/pdf`} download>
              <Icon name="download" />
              PDF
            </a>
            <PrintButton tone="secondary" size="small" />
          </>
        }
      />
      <ReportBody figures={figures} commentary={commentary} />
    </Page>
  )
}
