'use client'

import { WITHDRAWAL_STEPS } from '#domain/index.ts'
import { ActionForm } from '#ui/action-form.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { saveWithdrawalStep } from '../actions.ts'

type Props = { urn: number; pupilId: number; today: string }

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The form of a consent or a meeting before a withdrawal to home education. */
export function WithdrawalForm({ urn, pupilId, today }: Props) {
  return (
    <ActionForm
      action={saveWithdrawalStep}
      carried={{ urn: String(urn), pupil: String(pupilId) }}
      submit="Record it"
    >
      {(state) => (
        <>
          <RadioGroup
            name="step"
            label="What happened?"
            state={state}
            required
            choices={choicesOf({
              consent: WITHDRAWAL_STEPS.consent.label,
              meeting: WITHDRAWAL_STEPS.meeting.label,
            })}
          />
          <RadioGroup
            name="outcome"
            label="Of a consent: was it given?"
            hint="It is needed for a pupil whom a local authority placed at a special school, or who is under section 47 enquiries or child protection action."
            state={state}
            choices={choicesOf(WITHDRAWAL_STEPS.consent.outcomes)}
          />
          <DateField name="on" label="On which day" defaultValue={today} state={state} required />
          <TextField
            name="who"
            label="Who"
            hint="The name, position and local authority"
            state={state}
            required
          />
          <TextField
            name="reference"
            label="Reference, or why it is not needed"
            hint="The letter’s number or the order’s date"
            state={state}
          />
        </>
      )}
    </ActionForm>
  )
}
