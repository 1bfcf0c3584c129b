import type { Metadata } from 'next'
import { ContactForm, LinkForm } from '#features/roll/pupils/components/contact-forms.tsx'
import { KnownContacts } from '#features/roll/pupils/components/known-contacts.tsx'
import { loadSubject } from '#features/roll/pupils/edit.ts'
import { searchKnown } from '#features/roll/pupils/family.ts'
import { schoolPage } from '#server/page.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a contact' }

export default async function NewContactPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/pupils/[pupil]/contacts/new'>) {
  const { pupil: id } = await params
  const search = await searchParams
  const { school, pupil, known } = await schoolPage(params, async (context) => ({
    ...(await loadSubject(context, id)),
    known: await searchKnown(context, search),
  }))
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  const common = { urn: school.urn, pupilId: pupil.pupilId }
  const { chosen } = known
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: pupil.name, href: here }, { label: 'Add a contact' }]}
        title="Add a contact"
        lead={pupil.name}
      />
      <KnownContacts letters={known.letters} found={known.found} here={`${here}/contacts/new`} />
      {chosen ? (
        <>
          <Notice title={chosen.name} className="mb-6">
            Also a contact of {chosen.children}.
          </Notice>
          <LinkForm {...common} contactId={chosen.id} />
        </>
      ) : (
        <ContactForm {...common} />
      )}
    </Page>
  )
}
