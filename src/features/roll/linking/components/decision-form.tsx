'use client'

import { useActionState } from 'react'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import type { FormState } from '#ui/form.ts'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { CarriedFields, type Carried } from './carried-fields.tsx'

export type Send = (previous: FormState, form: FormData) => Promise<FormState>

type Props = { pair: Carried; name: string; noun: string; action: Send }

/** What somebody decides on two records: one person, or two. */
export function DecisionForm({ pair, name, noun, action }: Props) {
  const [state, send] = useActionState(action, null)
  const of = Object.values(pair).join('-')
  const ids = { same: `same-${of}`, reason: `reason-${of}` }
  return (
    <form action={send} noValidate aria-label={`Decide on ${name}`}>
      <FormOutcome state={state} ids={ids} />
      <CarriedFields of={pair} />
      <FieldStack>
        <RadioGroup
          name="same"
          id={ids.same}
          label={`Are the two records of the same ${noun}?`}
          state={state}
          choices={[
            { value: 'yes', label: `The same ${noun}: link the records` },
            { value: 'no', label: `Not the same ${noun}: do not ask again` },
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
