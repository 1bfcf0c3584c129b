'use client'

import { useActionState, type ReactNode } from 'react'
import { fieldValue, type FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import type { Standing } from '../edit.ts'
import { ReasonField } from './fields.tsx'

type Props = {
  urn: number
  pupilId?: number
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What stood when the form was opened, and its number: a change made meanwhile is not written over. */
  entry?: Standing
  hidden?: Record<string, string | number>
  /** Ids of fields that would otherwise be on the page twice. */
  ids?: Record<string, string>
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
  ids,
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
      <FormOutcome state={state} ids={ids} />
      {/* After a refusal, what was seen at first is carried on, however the page has been drawn again since. */}
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={fieldValue(state, name, String(value))} />
      ))}
      <FieldStack>
        {children(state)}
        {asksReason && <ReasonField state={state} id={ids?.['reason']} />}
      </FieldStack>
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
      </FormActions>
    </form>
  )
}
