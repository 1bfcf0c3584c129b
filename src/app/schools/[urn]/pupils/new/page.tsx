import type { Metadata } from 'next'
import { KnownContacts } from '#features/roll/pupils/components/known-contacts.tsx'
import { NewPupilForm } from '#features/roll/pupils/components/new-pupil-form.tsx'
import { placesToChoose } from '#features/roll/pupils/edit.ts'
import { searchKnown } from '#features/roll/pupils/family.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a pupil' }

export default async function NewPupilPage({ params, searchParams }: PageProps<'/schools/[urn]/pupils/new'>) {
  const search = await searchParams
  const { school, today, places, known } = await schoolPage(params, async (context) => {
    requireAbility(context.actor, 'edit_admission_register')
    const { school, today } = context
    return { school, today, places: await placesToChoose(context), known: await searchKnown(context, search) }
  })
  const pupils = `/schools/${school.urn}/pupils`
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Pupils', href: pupils }, { label: 'Add a pupil' }]}
        title="Add a pupil"
      />
      <KnownContacts letters={known.letters} found={known.found} here={`${pupils}/new`} />
      <NewPupilForm urn={school.urn} today={today} {...places} known={known.chosen} />
    </Page>
  )
}
