import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { CoverForm } from '#features/school/staff/components/cover-form.tsx'
import { CoverList } from '#features/school/staff/components/cover-list.tsx'
import { coverFrom, coverTeachers, groupsFrom } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Cover' }

/** Who covers which group, a day at a time. */
export default async function CoverPage({ params }: PageProps<'/schools/[urn]/staff/cover'>) {
  const { school, today, covers, teachers, groups } = await schoolPage(
    params,
    async ({ db, actor, school, today }) => {
      if (!can(actor.role, 'give_cover')) throw new NotFound()
      return {
        school,
        today,
        covers: await coverFrom(db, school.id, today),
        teachers: await coverTeachers(db, school.id, today),
        groups: await groupsFrom(db, school.id, today),
      }
    },
  )
  return (
    <Page width="form">
      <PageHeader
        title="Cover"
        lead="A cover teacher sees a group, and takes its register, on the day you give it and on no other."
      />
      <CoverList urn={school.urn} covers={covers} />
      <Section title="Arrange cover">
        {teachers.length === 0 ? (
          <EmptyState title="No cover teachers" icon="person" level={3}>
            A school administrator adds them to the staff first, with the role “Cover teacher”.
          </EmptyState>
        ) : (
          <CoverForm
            urn={school.urn}
            today={today}
            teachers={teachers.map(({ membershipId, name }) => ({
              value: String(membershipId),
              label: name,
            }))}
            groups={groups.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
      </Section>
    </Page>
  )
}
