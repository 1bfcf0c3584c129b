import type { Metadata } from 'next'
import { ContactForm } from '#features/roll/pupils/components/contact-forms.tsx'
import { EndForm } from '#features/roll/pupils/components/more-forms.tsx'
import { loadContact } from '#features/roll/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Change a contact' }

export default async function ContactPage({
  params,
}: PageProps<'/schools/[urn]/pupils/[pupil]/contacts/[contact]'>) {
  const { pupil: id, contact: contactId } = await params
  const { school, today, pupil, contact } = await schoolPage(params, (context) =>
    loadContact(context, id, contactId),
  )
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  const common = { urn: school.urn, pupilId: pupil.pupilId }
  const entry = { id: contact.id, seen: contact.seen }
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: pupil.name, href: here }, { label: 'Change a contact' }]}
        title="Change a contact"
        lead={pupil.name}
      />
      <ContactForm {...common} entry={entry} contact={{ id: contact.contactId, values: contact.values }} />
      <Section title="No longer a contact">
        <EndForm {...common} today={today} entry={entry} of="contact" />
      </Section>
    </Page>
  )
}
