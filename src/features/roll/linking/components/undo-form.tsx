'use client'

import { useActionState } from 'react'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { CarriedFields, type Carried } from './carried-fields.tsx'
import type { Send } from './decision-form.tsx'

type Props = { label: string; of: Carried; action: Send }

/** Undoes a decision: takes a record out of a person, or takes back that two records are of two people. */
export function UndoForm({ label, of, action }: Props) {
  const [state, send] = useActionState(action, null)
  const id = `undo-${Object.values(of).join('-')}`
  return (
    <form action={send} noValidate aria-label={label}>
      <FormOutcome state={state} ids={{ reason: id }} />
      <CarriedFields of={of} />
      <FieldStack>
        <TextField name="reason" id={id} label="Why it is undone" state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>{label}</SubmitButton>
      </FormActions>
    </form>
  )
}
