import type { Metadata } from 'next'
import { AddGroupForm } from '#features/roll/groups/components/group-forms.tsx'
import { GroupTable } from '#features/roll/groups/components/group-table.tsx'
import { loadGroups } from '#features/roll/groups/queries.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Registration groups' }

export default async function GroupsPage({ params }: PageProps<'/schools/[urn]/groups'>) {
  const { school, today, groups, years } = await schoolPage(params, loadGroups)
  const pupilsAt = `/schools/${school.urn}/pupils`
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Pupils', href: pupilsAt }, { label: 'Registration groups' }]}
        title="Registration groups"
        lead="Registers are taken by group. Who teaches a group is set on the staff pages."
      />
      <GroupTable groups={groups} here={`/schools/${school.urn}/groups`} pupilsAt={pupilsAt} />
      <Section title="Add a group">
        <AddGroupForm urn={school.urn} today={today} years={years} />
      </Section>
    </Page>
  )
}
