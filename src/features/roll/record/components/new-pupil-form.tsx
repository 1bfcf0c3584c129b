'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#ui/action-form.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { fieldValue, type FormState } from '#ui/form.ts'
import { FieldRow } from '#ui/form-parts.tsx'
import { TextLink } from '#ui/link.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { addPupil } from '../actions.ts'
import {
  AddressFields,
  NameFields,
  PlaceFields,
  RegistrationFields,
  SexField,
  type Places,
} from './fields.tsx'

type Props = Places & {
  urn: number
  today: string
  /** The first contact, where it is somebody the school knows. */
  contactId?: number
  /** The fields of the first contact. */
  contact: ReactNode
}

/** Everything regulation 8 asks for of a pupil who joins; the first contact may be somebody the school knows. */
export function NewPupilForm({ urn, today, years, groups, contactId, contact }: Props) {
  return (
    <ActionForm action={addPupil} carried={{ urn, contact: contactId }} submit="Add to the register">
      {(state) => (
        <>
          <NameFields state={state} />
          <SexField state={state} />
          <FieldRow>
            <DateField name="dateOfBirth" label="Date of birth" state={state} required />
            <TextField
              name="upn"
              label="Unique pupil number"
              hint="Where there is one"
              state={state}
              width="medium"
              spellCheck={false}
            />
          </FieldRow>
          <RegistrationFields state={state} today={today} />
          <PlaceFields state={state} years={years} groups={groups} />
          <AddressFields state={state} />
          {contact}
          <OtherChild state={state} urn={urn} />
        </>
      )}
    </ActionForm>
  )
}

/** Asked when the pupil looks like one in the register already: to look at that record, or to say that it is another child. */
function OtherChild({ urn, state }: { urn: number; state: FormState }) {
  const asked = fieldValue(state, 'asked')
  if (!asked) return null
  const alike = fieldValue(state, 'alike')
  return (
    <>
      <input type="hidden" name="asked" value={asked} />
      <input type="hidden" name="alike" value={alike} />
      <Checkbox
        name="otherThan"
        value={asked}
        label="No, this is another child: add to the register"
        state={state}
      />
      <TextLink href={`/schools/${urn}/pupils/${alike}`}>See the record that is there</TextLink>
    </>
  )
}
