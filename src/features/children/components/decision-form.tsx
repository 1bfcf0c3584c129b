'use client'

import { useActionState } from 'react'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { decide } from '../actions.ts'
import { PairFields, type Pair } from './pair-fields.tsx'

/** What somebody decides on two records: one child, or two. */
export function DecisionForm({ pair, name }: { pair: Pair; name: string }) {
  const [state, send] = useActionState(decide, null)
  const of = `${pair.schoolId}-${pair.pupilId}-${pair.otherSchoolId}-${pair.otherPupilId}`
  const ids = { same: `same-${of}`, reason: `reason-${of}` }
  return (
    <form action={send} noValidate aria-label={`Decide on ${name}`}>
      <FormOutcome state={state} ids={ids} />
      <PairFields pair={pair} />
      <FieldStack>
        <RadioGroup
          name="same"
          id={ids.same}
          label="Are the two records of the same child?"
          state={state}
          choices={[
            { value: 'yes', label: 'The same child: link the records' },
            { value: 'no', label: 'Not the same child: do not ask again' },
          ]}
        />
        <TextField
          name="reason"
          id={ids.reason}
          label="What you decided this on"
          hint="For instance: the new school confirmed by telephone."
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Keep this decision</SubmitButton>
      </FormActions>
    </form>
  )
}
