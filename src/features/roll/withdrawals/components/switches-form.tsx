'use client'

import { ActionForm } from '#ui/action-form.tsx'
import type { WithdrawalSwitches } from '#domain/index.ts'
import { DateField } from '#ui/text-field.tsx'
import { saveSwitches } from '../actions.ts'

/** From which day the consent and the meeting are asked for before a withdrawal to home education. */
export function SwitchesForm({ urn, switches }: { urn: number; switches: WithdrawalSwitches }) {
  return (
    <ActionForm action={saveSwitches} carried={{ urn }} submit="Save these days">
      {(state) => (
        <>
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
        </>
      )}
    </ActionForm>
  )
}
