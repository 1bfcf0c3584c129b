import type { Metadata } from 'next'
import { EditionNotice } from '#features/absence/reports/components/edition-notice.tsx'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import {
  draftPath,
  editionPath,
  editionTitle,
  loadReport,
  publishedBy,
  reportsPath,
} from '#features/absence/reports/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { buttonLook } from '#ui/button-look.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { Icon } from '#ui/icon.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Report on attendance' }

type Props = PageProps<'/schools/[urn]/reports/[year]/[term]'>

export default async function ReportPage({ params, searchParams }: Props) {
  const [address, search] = [await params, await searchParams]
  const { school, term, report, editions, mayCorrect } = await schoolPage(params, (context) =>
    loadReport(context, address, search),
  )
  const { figures, commentary, edition } = report
  const title = editionTitle(term, report)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Reports', href: reportsPath(school.urn) }, { label: title }]}
        title={`Attendance: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
        lead={`${figures.school.name}. ${publishedBy(report)}`}
        action={
          <>
            <ExportLinks href={editionPath(school.urn, term, edition, '/file')} of="the figures" />
            {/* A plain link: what it leads to is a file, not a page. */}
            <a
              className={buttonLook('secondary', 'small')}
              href={editionPath(school.urn, term, edition, '/pdf')}
              download
            >
              <Icon name="download" />
              PDF
            </a>
            <PrintButton tone="secondary" size="small" />
            {mayCorrect && (
              <ButtonLink href={draftPath(school.urn, term)} tone="secondary" size="small">
                Correct this report
              </ButtonLink>
            )}
          </>
        }
      />
      <EditionNotice urn={school.urn} report={report} editions={editions} />
      <ReportBody figures={figures} commentary={commentary} />
    </Page>
  )
}
