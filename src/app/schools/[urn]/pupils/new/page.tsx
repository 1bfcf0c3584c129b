import type { Metadata } from 'next'
import { NewPupilForm } from '#features/pupils/components/more-forms.tsx'
import { yearsOf } from '#features/pupils/edit.ts'
import { groupsOn } from '#features/pupils/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a pupil' }

export default async function NewPupilPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, today, groups } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'edit_admission_register')
    return { school, today, groups: await groupsOn(db, school.id, today) }
  })
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Pupils', href: `/schools/${school.urn}/pupils` }, { label: 'Add a pupil' }]}
        title="Add a pupil"
      />
      <NewPupilForm
        urn={school.urn}
        today={today}
        years={yearsOf(school.lowestYear, school.highestYear)}
        groups={groups.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </Page>
  )
}
