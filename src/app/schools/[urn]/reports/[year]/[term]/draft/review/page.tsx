import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DraftNotice } from '#features/absence/reports/components/draft-notice.tsx'
import { PublishForm } from '#features/absence/reports/components/publish-form.tsx'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import { draftPath, loadDraft, reportsPath } from '#features/absence/reports/queries.ts'
import { schoolPage } from '#server/page.ts'
import { fullDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Review a report' }

type Props = PageProps<'/schools/[urn]/reports/[year]/[term]/draft/review'>

/** A report as governors will read it, and the one button that publishes it. */
export default async function ReviewPage({ params }: Props) {
  const address = await params
  const { school, draft } = await schoolPage(params, async (context) => ({
    school: context.school,
    draft: await loadDraft(context, address),
  }))
  if (!draft) redirect(reportsPath(school.urn))
  const { term, figures, commentary, next, today, seen, named } = draft
  if (commentary === '') redirect(draftPath(school.urn, term))
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Reports', href: reportsPath(school.urn) },
          { label: 'Draft', href: draftPath(school.urn, term) },
          { label: 'Review' },
        ]}
        title={`Review: ${term.title.charAt(0).toLowerCase()}${term.title.slice(1)}`}
        lead={`This is what governors will read, with figures to ${fullDate(figures.to)}.`}
      />
      <DraftNotice draft={draft} />
      <div className="my-9 border-y border-line py-9">
        <ReportBody figures={figures} commentary={commentary} />
      </div>
      {next.from <= today && (
        <PublishForm
          urn={school.urn}
          year={term.academicYear}
          term={term.name}
          edition={next.edition}
          kind={next.kind}
          {...{ seen, named }}
        />
      )}
      <p className="mt-6">
        <TextLink href={draftPath(school.urn, term)}>Back to the draft</TextLink>
      </p>
    </Page>
  )
}
