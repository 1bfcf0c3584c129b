'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { fieldError, fieldValue } from '#ui/form.ts'
import { linkKnownContact, saveContact } from '../actions.ts'
import { PartFields, PersonFields } from './contact-fields.tsx'

type Props = { urn: number; pupilId: number }
type Changed = {
  entry?: { id: number; seen: Record<string, unknown> }
  contact?: { id: number; values: Record<string, unknown> }
}

/** A new contact, or a change of the one given. */
export function ContactForm({ urn, pupilId, entry, contact }: Props & Changed) {
  return (
    <ActionForm
      action={saveContact}
      carried={{
        urn,
        pupil: pupilId,
        entry: entry?.id,
        seen: entry?.seen,
        contact: contact?.id,
        contactSeen: contact?.values,
      }}
      submit={entry ? 'Change the contact' : 'Add the contact'}
      asksReason={entry !== undefined}
    >
      {(state) => (
        <>
          <PersonFields values={contact?.values} />
          <PartFields values={entry?.seen} />
          {(fieldError(state, 'namesake') || fieldValue(state, 'namesake')) && (
            <Checkbox name="namesake" label="This is somebody else with the same name" state={state} />
          )}
        </>
      )}
    </ActionForm>
  )
}

/** Somebody the school knows already, made a contact of this pupil too. */
export function LinkForm({ urn, pupilId, contactId }: Props & { contactId: number }) {
  return (
    <ActionForm
      action={linkKnownContact}
      carried={{ urn, pupil: pupilId, contact: contactId }}
      submit="Add the contact"
    >
      {() => <PartFields />}
    </ActionForm>
  )
}
