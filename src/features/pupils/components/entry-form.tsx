'use client'

import { useActionState, type ReactNode } from 'react'
import type { FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { ReasonField } from './fields.tsx'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  urn: number
  pupilId?: number
  action: Action
  /** What stood when the form was opened, and its number: a change made meanwhile is not written over. */
  entry?: { id: number; seen: Record<string, unknown> }
  hidden?: Record<string, string | number>
  submit: string
  asksReason?: boolean
  children: (state: FormState) => ReactNode
}

/** One question page of the admission register: its fields, the reason, and what went wrong beside each. */
export function EntryForm({
  urn,
  pupilId,
  action,
  entry,
  hidden = {},
  submit,
  asksReason = true,
  children,
}: Props) {
  const [state, send] = useActionState(action, null)
  const carried = {
    urn,
    ...(pupilId !== undefined && { pupil: pupilId }),
    ...(entry && { entry: entry.id, seen: JSON.stringify(entry.seen) }),
    ...hidden,
  }
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldStack>
        {children(state)}
        {asksReason && <ReasonField state={state} />}
      </FieldStack>
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
      </FormActions>
    </form>
  )
}
