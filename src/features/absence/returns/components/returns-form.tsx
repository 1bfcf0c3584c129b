'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { DateField } from '#ui/text-field.tsx'
import { saveReturns } from '../actions.ts'
import type { ReturnSettings } from '../queries.ts'

/** Which count of illness prompts a return, and since when the authority is told of every new pupil. */
export function ReturnsForm({ urn, settings }: { urn: number; settings: ReturnSettings }) {
  return (
    <ActionForm action={saveReturns} carried={{ urn }} submit="Save from today">
      {(state) => (
        <>
          <RadioGroup
            name="sickness"
            label="What prompts a sickness return?"
            defaultValue={settings.sickness}
            state={state}
            choices={[
              { value: 'earlier', label: 'Whichever count comes to 15 first' },
              {
                value: 'days',
                label: 'Days that hold an I',
                hint: 'As the DfE counts them for authorities.',
              },
              { value: 'sessions', label: 'Sessions of I divided by two' },
            ]}
          />
          <DateField
            name="askedOn"
            label="Day on which the local authority asked to be told of every new pupil (optional)"
            hint="It reaches names entered after that day, in the most junior class too."
            defaultValue={settings.askedOn ?? ''}
            state={state}
          />
        </>
      )}
    </ActionForm>
  )
}
