'use client'

import { useActionState } from 'react'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { flag } from '../actions.ts'
import { GROUND_IDS, GROUNDS } from '../grounds.ts'

/** A child put to a school. */
export function FlagForm() {
  const [state, send] = useActionState(flag, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <FieldStack>
        <TextField
          name="urn"
          label="School’s URN"
          hint="Six figures. Any school that keeps its register here, also in another authority."
          inputMode="numeric"
          width="short"
          state={state}
          required
        />
        <RadioGroup
          name="ground"
          label="Why"
          state={state}
          choices={GROUND_IDS.map((id) => ({ value: id, label: GROUNDS[id].label }))}
        />
        <FieldRow>
          <TextField name="forename" label="Forename" state={state} required />
          <TextField name="surname" label="Surname" state={state} required />
        </FieldRow>
        <FieldRow>
          <DateField name="dateOfBirth" label="Date of birth" state={state} required />
          <TextField name="upn" label="UPN, if known" state={state} />
        </FieldRow>
        <DateField name="from" label="Since which day" state={state} required />
        <TextField
          name="note"
          label="Note to the school"
          hint="Only what the school needs to know."
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Put it to the school</SubmitButton>
      </FormActions>
    </form>
  )
}
