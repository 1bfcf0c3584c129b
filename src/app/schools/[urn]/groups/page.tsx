import type { Metadata } from 'next'
import { AddGroupForm } from '#features/roll/groups/components/group-forms.tsx'
import { GroupTable } from '#features/roll/groups/components/group-table.tsx'
import { groupList } from '#features/roll/groups/queries.ts'
import { yearsToChoose } from '#features/roll/pupils/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Registration groups' }

export default async function GroupsPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, today, groups } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'edit_admission_register')
    if (actor.schoolId !== school.id) throw new NotFound()
    return { school, today, groups: await groupList(db, school.id, today) }
  })
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
        <AddGroupForm urn={school.urn} today={today} years={yearsToChoose(school)} />
      </Section>
    </Page>
  )
}
