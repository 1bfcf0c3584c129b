'use client'

import { FieldRow } from '#ui/form-parts.tsx'
import { Notice } from '#ui/notice.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { add } from '../actions.ts'
import type { KnownContact } from '../family.ts'
import { PartFields, PersonFields } from './contact-fields.tsx'
import { EntryForm } from './entry-form.tsx'
import {
  AddressFields,
  NameFields,
  PlaceFields,
  RegistrationFields,
  SexField,
  type Places,
} from './fields.tsx'

type Props = Places & { urn: number; today: string; known: KnownContact | null }

/** Everything regulation 8 asks for of a pupil who joins; the first contact may be somebody the school knows. */
export function NewPupilForm({ urn, today, years, groups, known }: Props) {
  return (
    <EntryForm
      urn={urn}
      action={add}
      hidden={known ? { contact: known.id } : {}}
      submit="Add to the register"
      asksReason={false}
    >
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
          {known ? (
            <Notice title={`First contact: ${known.name}`}>Also a contact of {known.children}.</Notice>
          ) : (
            <PersonFields state={state} />
          )}
          <PartFields state={state} />
        </>
      )}
    </EntryForm>
  )
}
