'use client'

import { useActionState, type ReactNode } from 'react'
import { fieldValue, type FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  carried: Record<string, string | number>
  /** The id of the reason, where a page has several forms that ask for one. */
  reasonId?: string
  submit: string
  children: (state: FormState) => ReactNode
}

/** A form about a group: what it carries, its fields, the reason where one is asked for, and what went wrong. */
export function GroupFrame({ action, carried, reasonId, submit, children }: Props) {
  const [state, send] = useActionState(action, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} ids={reasonId === undefined ? undefined : { reason: reasonId }} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={fieldValue(state, name, String(value))} />
      ))}
      <FieldStack>
        {children(state)}
        {reasonId !== undefined && (
          <TextField name="reason" id={reasonId} label="Why is it changed?" state={state} required />
        )}
      </FieldStack>
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
      </FormActions>
    </form>
  )
}
