import type { Metadata } from 'next'
import { ContactForm, EndForm } from '#features/pupils/components/more-forms.tsx'
import { loadContact, loadEdit } from '#features/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Contact' }

export default async function ContactPage({
  params,
}: {
  params: Promise<{ urn: string; pupil: string; contact: string }>
}) {
  const { pupil: id, contact: contactId } = await params
  const { school, today, pupil, contact } = await schoolPage(params, async (context) =>
    contactId === 'new'
      ? { ...(await loadEdit(context, id)), contact: null }
      : loadContact(context, id, contactId),
  )
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  const title = contact ? 'Change a contact' : 'Add a contact'
  const common = { urn: school.urn, pupilId: pupil.pupilId }
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: pupil.name, href: here }, { label: title }]}
        title={title}
        lead={pupil.name}
      />
      <ContactForm
        {...common}
        entry={contact ?? undefined}
        contact={contact ? { id: contact.contactId, values: contact.values } : undefined}
      />
      {contact && (
        <Section title="No longer a contact">
          <EndForm {...common} today={today} entry={contact} of="contact" />
        </Section>
      )}
    </Page>
  )
}
