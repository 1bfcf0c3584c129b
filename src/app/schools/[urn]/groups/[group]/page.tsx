import type { Metadata } from 'next'
import { ChangeGroupForm, EndGroupForm } from '#features/roll/groups/components/group-forms.tsx'
import { MoveForm } from '#features/roll/groups/components/move-form.tsx'
import { loadGroup } from '#features/roll/groups/queries.ts'
import { yearsToChoose } from '#features/roll/pupils/queries.ts'
import { schoolPage } from '#server/page.ts'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Registration group' }

export default async function GroupPage({ params }: { params: Promise<{ urn: string; group: string }> }) {
  const { group } = await params
  const { school, today, standing, name, members, others } = await schoolPage(params, (context) =>
    loadGroup(context, group),
  )
  const one = { urn: school.urn, standing }
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Registration groups', href: `/schools/${school.urn}/groups` }, { label: name }]}
        title={`Group ${name}`}
        lead={counted(members.length, 'pupil')}
      />
      {members.length > 0 && (
        <Section title="Move pupils to another group">
          <MoveForm urn={school.urn} groupId={standing.id} today={today} members={members} others={others} />
        </Section>
      )}
      <Section title="Name and year">
        <ChangeGroupForm {...one} years={yearsToChoose(school)} />
      </Section>
      <Section title="End the group">
        <EndGroupForm {...one} today={today} />
      </Section>
    </Page>
  )
}
