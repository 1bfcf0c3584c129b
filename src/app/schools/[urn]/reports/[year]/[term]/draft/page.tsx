import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DraftForm } from '#features/absence/reports/components/draft-form.tsx'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import { loadDraft, reportsPath } from '#features/absence/reports/queries.ts'
import { schoolPage } from '#server/page.ts'
import { shortDate } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
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
  const { term, figures, commentary, named } = draft
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Reports', href: reportsPath(school.urn) }, { label: 'Draft' }]}
        title={`Draft: ${term.title.toLowerCase()}`}
        lead={`The figures as they would be published now, to ${shortDate(figures.to)}.`}
      />
      <Notice tone="warning" className="mb-6">
        <p>
          What you publish stays as it is. Governors and trustees can read it, and so can the trust and the
          authority.
        </p>
      </Notice>
      <DraftForm urn={school.urn} year={term.academicYear} term={term.name} {...{ commentary, named }} />
      <hr className="my-9 border-line" />
      <ReportBody figures={figures} commentary="" />
    </Page>
  )
}
