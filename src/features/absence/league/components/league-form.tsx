'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { Checkboxes, RadioGroup } from '#ui/choices.tsx'

import { saveLeague } from '../actions.ts'
import type { LeagueSettings } from '../settings.ts'

/** Whether the school has a league, and which absences do not count against a pupil. */
export function LeagueForm({ urn, settings: { on, leaveOut } }: { urn: number; settings: LeagueSettings }) {
  return (
    <ActionForm action={saveLeague} carried={{ urn }} submit="Save from today">
      {(state) => (
        <>
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
        </>
      )}
    </ActionForm>
  )
}
