'use client'

import { keepContact, shareContact } from '../actions.ts'
import type { Standing } from '../edit.ts'
import { PartFields, PersonFields } from './contact-fields.tsx'
import { EntryForm } from './entry-form.tsx'

type Props = { urn: number; pupilId: number }

/** A new contact, or with what stands a change of one. */
export function ContactForm({
  urn,
  pupilId,
  entry,
  contact,
}: Props & { entry?: Standing; contact?: { id: number; values: Record<string, unknown> } }) {
  const hidden = contact && { contact: contact.id, contactSeen: JSON.stringify(contact.values) }
  return (
    <EntryForm
      urn={urn}
      pupilId={pupilId}
      action={keepContact}
      entry={entry}
      hidden={hidden}
      submit={entry ? 'Change the contact' : 'Add the contact'}
      asksReason={entry !== undefined}
    >
      {(state) => (
        <>
          <PersonFields state={state} values={contact?.values} />
          <PartFields state={state} values={entry?.seen} />
        </>
      )}
    </EntryForm>
  )
}

/** Somebody the school knows already, made a contact of this pupil too. */
export function LinkForm({ urn, pupilId, contactId }: Props & { contactId: number }) {
  return (
    <EntryForm
      urn={urn}
      pupilId={pupilId}
      action={shareContact}
      hidden={{ contact: contactId }}
      submit="Add the contact"
      asksReason={false}
    >
      {(state) => <PartFields state={state} />}
    </EntryForm>
  )
}
