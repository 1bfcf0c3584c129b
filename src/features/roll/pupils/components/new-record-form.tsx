'use client'

import { Checkbox, Checkboxes } from '#ui/choices.tsx'
import { TextField } from '#ui/text-field.tsx'
import { beginAnew } from '../actions.ts'
import type { NewRecordView } from '../new-record.ts'
import { EntryForm } from './entry-form.tsx'
import { AddressFields, NameFields } from './fields.tsx'

/** Who the child is from now on, what stays, and what it rests on. */
export function NewRecordForm({ school, pupil, nameId, contacts }: NewRecordView) {
  return (
    <EntryForm
      urn={school.urn}
      pupilId={pupil.pupilId}
      action={beginAnew}
      hidden={{ nameId }}
      submit="Seal the earlier record"
      asksReason={false}
    >
      {(state) => (
        <>
          <NameFields state={state} />
          <TextField
            name="upn"
            label="New unique pupil number"
            hint="An adopted child may be given a new one. Leave empty until there is one."
            state={state}
            width="medium"
            spellCheck={false}
          />
          <Checkbox
            name="keepAddress"
            label="Keep the address that stands now"
            hint="Otherwise give the new one below."
            state={state}
          />
          <AddressFields state={state} />
          {contacts.length > 0 && (
            <Checkboxes
              name="contacts"
              label="Contacts who stay"
              hint="Everybody who is not ticked is sealed with the earlier record."
              state={state}
              choices={contacts.map(({ id, name, relationship }) => ({
                value: String(id),
                label: `${name}, ${relationship}`,
              }))}
            />
          )}
          <TextField
            name="reason"
            label="What it rests on"
            hint="For example the adoption order and its date. Kept with the sealed record, with your name and position."
            state={state}
            required
          />
          <Checkbox name="sure" label="I know that this cannot be undone" state={state} required />
        </>
      )}
    </EntryForm>
  )
}
