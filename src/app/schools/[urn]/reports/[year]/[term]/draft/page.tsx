import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DraftForm } from '#features/absence/reports/components/draft-form.tsx'
import { DraftNotice } from '#features/absence/reports/components/draft-notice.tsx'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import { loadDraft, reportsPath } from '#features/absence/reports/queries.ts'
import { schoolPage } from '#server/page.ts'
import { fullDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Draft of a report' }

export default async function DraftPage({ params }: PageProps<'/schools/[urn]/reports/[year]/[term]/draft'>) {
  const address = await params
  const { school, draft } = await schoolPage(params, async (context) => ({
    school: context.school,
    draft: await loadDraft(context, address),
  }))
  if (!draft) redirect(reportsPath(school.urn))
  const { term, figures, commentary } = draft
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Reports', href: reportsPath(school.urn) }, { label: 'Draft' }]}
        title={`Draft: ${term.title.charAt(0).toLowerCase()}${term.title.slice(1)}`}
        lead={`The figures as they are now, to ${fullDate(figures.to)}. Nothing is published from this page.`}
      />
      <DraftNotice draft={draft} />
      <DraftForm urn={school.urn} year={term.academicYear} term={term.name} commentary={commentary} />
      <hr className="my-9 border-line" />
      <ReportBody figures={figures} commentary="" />
    </Page>
  )
}
