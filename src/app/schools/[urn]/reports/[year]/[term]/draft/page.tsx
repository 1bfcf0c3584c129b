import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { figuresNow, pupilsNamed } from '#features/absence/reports/commands.ts'
import { DraftForm } from '#features/absence/reports/components/draft-form.tsx'
import { ReportBody } from '#features/absence/reports/components/report-body.tsx'
import { reportsPath } from '#features/absence/reports/paths.ts'
import { draftCommentary, hasReportFrom } from '#features/absence/reports/queries.ts'
import { termAsked } from '#features/absence/reports/schema.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Draft of a report' }

export default async function DraftPage({ params }: PageProps<'/schools/[urn]/reports/[year]/[term]/draft'>) {
  const asked = await params
  const { school, term, figures, commentary, named } = await schoolPage(params, async (context) => {
    requireAbility(context.actor, 'publish_report')
    const { db, school, today } = context
    const term = termAsked(asked)
    if (term.from > today) throw new NotFound()
    if (await hasReportFrom(db, school.id, term)) redirect(reportsPath(school.urn))
    const commentary = await draftCommentary(db, school.id, term)
    return {
      school,
      term,
      figures: await figuresNow(context, term),
      commentary,
      named: await pupilsNamed(context, commentary),
    }
  })
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
