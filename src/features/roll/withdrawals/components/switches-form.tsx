'use client'

import { useActionState } from 'react'
import type { WithdrawalSwitches } from '#domain/index.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'
import { saveSwitches } from '../actions.ts'

/** From which day the consent and the meeting are asked for before a withdrawal to home education. */
export function SwitchesForm({ urn, switches }: { urn: number; switches: WithdrawalSwitches }) {
  const [state, send] = useActionState(saveSwitches, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <FieldStack>
        <DateField
          name="consent"
          label="Consent of the local authority, from"
          hint="Section 434A, Education Act 1996. Leave it empty until the section is in force."
          defaultValue={switches.consent ?? ''}
          state={state}
        />
        <DateField
          name="meeting"
          label="Meeting of parent and local authority, from"
          hint="Section 434B, in the areas that pilot it. Leave it empty elsewhere."
          defaultValue={switches.meeting ?? ''}
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Save these days</SubmitButton>
      </FormActions>
    </form>
  )
}
