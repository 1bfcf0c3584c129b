'use client'

import { useActionState } from 'react'

import { Checkboxes, RadioGroup } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { saveLeague } from '../actions.ts'
import type { LeagueSettings } from '../settings.ts'

/** Whether the school has a league, and which absences do not count against a pupil. */
export function LeagueForm({ urn, settings: { on, leaveOut } }: { urn: number; settings: LeagueSettings }) {
  const [state, send] = useActionState(saveLeague, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <FieldStack>
        <RadioGroup
          name="on"
          label="Does the school have a league?"
          defaultValue={on ? 'yes' : 'no'}
          state={state}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No', hint: 'Nobody is shown a league, and no sheet is printed.' },
          ]}
        />
        <Checkboxes
          name="leaveOut"
          label="Which absence does not count against full attendance?"
          hint="Awards that leave out ill or disabled pupils can be unlawful discrimination."
          defaultValues={[...(leaveOut.illness ? ['illness'] : []), ...(leaveOut.ehcp ? ['ehcp'] : [])]}
          state={state}
          choices={[
            { value: 'illness', label: 'Illness and medical appointments (I and M)' },
            { value: 'ehcp', label: 'Any absence of a pupil with an education, health and care plan' },
          ]}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton pending="Saving">Save from today</SubmitButton>
      </FormActions>
    </form>
  )
}
