import type { Metadata } from 'next'

import { CoverForm } from '#features/school/staff/components/cover-form.tsx'
import { CoverList } from '#features/school/staff/components/cover-list.tsx'
import { coverArranged } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Cover' }

/** Who covers which group, a day at a time. */
export default async function CoverPage({ params }: PageProps<'/schools/[urn]/staff/cover'>) {
  const { urn, today, covers, teachers, groups } = await schoolPage(params, coverArranged)
  return (
    <Page width="form">
      <PageHeader
        title="Cover"
        lead="A cover teacher sees a group, and takes its register, on the day you give it and on no other."
      />
      <CoverList urn={urn} covers={covers} />
      <Section title="Arrange cover">
        {teachers.length === 0 ? (
          <EmptyState title="No cover teachers" icon="person" level={3}>
            A school administrator adds them to the staff first, with the role “Cover teacher”.
          </EmptyState>
        ) : (
          <CoverForm urn={urn} today={today} teachers={teachers} groups={groups} />
        )}
      </Section>
    </Page>
  )
}
