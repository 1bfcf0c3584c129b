import type { Metadata } from 'next'
import { PartFields, PersonFields } from '#features/roll/contacts/components/contact-fields.tsx'
import { KnownContacts } from '#features/roll/contacts/components/known-contacts.tsx'
import { searchKnownContacts } from '#features/roll/contacts/queries.ts'
import { NewPupilForm } from '#features/roll/record/components/new-pupil-form.tsx'
import { placesToChoose } from '#features/roll/record/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a pupil' }

export default async function NewPupilPage({ params, searchParams }: PageProps<'/schools/[urn]/pupils/new'>) {
  const search = await searchParams
  const { school, today, places, known } = await schoolPage(params, async (context) => {
    requireAbility(context.actor, 'edit_admission_register')
    return {
      school: context.school,
      today: context.today,
      places: await placesToChoose(context),
      known: await searchKnownContacts(context, search),
    }
  })
  const pupils = `/schools/${school.urn}/pupils`
  const { chosen } = known
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Pupils', href: pupils }, { label: 'Add a pupil' }]}
        title="Add a pupil"
      />
      <KnownContacts letters={known.letters} found={known.found} here={`${pupils}/new`} />
      <NewPupilForm
        urn={school.urn}
        today={today}
        {...places}
        contactId={chosen?.id}
        contact={
          <>
            {chosen ? (
              <Notice title={`First contact: ${chosen.name}`}>Also a contact of {chosen.children}.</Notice>
            ) : (
              <PersonFields />
            )}
            <PartFields />
          </>
        }
      />
    </Page>
  )
}
