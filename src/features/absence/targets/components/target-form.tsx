'use client'

import { useActionState } from 'react'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { saveTarget } from '../actions.ts'
import { TARGET_KINDS, TARGETS } from '../kinds.ts'

/** What the school aims at, or is expected to reach, typed in. */
export function TargetForm({ urn, years }: { urn: number; years: Option[] }) {
  const [state, send] = useActionState(saveTarget, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <FieldStack>
        <RadioGroup
          name="kind"
          label="Which one"
          choices={TARGET_KINDS.map((value) => ({ value, ...TARGETS[value] }))}
          state={state}
          required
        />
        <SelectField name="year" label="Academic year" options={years} state={state} />
        <TextField
          name="attendance"
          label="Attendance, in percent"
          hint="Such as 95.5"
          inputMode="decimal"
          width="short"
          state={state}
          required
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Save</SubmitButton>
      </FormActions>
    </form>
  )
}
