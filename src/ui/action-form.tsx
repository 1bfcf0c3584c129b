'use client'

import { createContext, useActionState, useContext, type ReactNode } from 'react'
import { fieldValue, type FormState } from './form.ts'
import { FieldStack, FormActions, FormOutcome } from './form-parts.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'

const Sent = createContext<FormState>(null)

/** What the form around a field came back with: for fields that a page puts into another feature’s form. */
export const useFormState = (): FormState => useContext(Sent)

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What is sent in hidden fields: which pupil, and the values when the form was opened. Undefined is left out. */
  carried: Record<string, string | number | object | undefined>
  /** Ids of fields that would otherwise be on the page twice. */
  ids?: Record<string, string>
  /** Whether it asks why something is changed. */
  asksReason?: boolean
  submit: string
  /** What the button says while it is being sent; “Saving” where nothing is said. */
  pending?: string
  children: (state: FormState) => ReactNode
}

/** A form that changes something: its fields, why it is changed, and what went wrong beside each field. */
export function ActionForm({ action, carried, ids, asksReason = false, submit, pending, children }: Props) {
  const [state, send] = useActionState(action, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} ids={ids} />
      {/* After a refusal, what was seen at first is carried on, however the page has been drawn again since. */}
      {Object.entries(carried).map(
        ([name, value]) =>
          value !== undefined && (
            <input key={name} type="hidden" name={name} value={fieldValue(state, name, textOf(value))} />
          ),
      )}
      <Sent value={state}>
        <FieldStack>
          {children(state)}
          {asksReason && <ReasonField state={state} id={ids?.['reason']} />}
        </FieldStack>
      </Sent>
      <FormActions>
        <SubmitButton pending={pending}>{submit}</SubmitButton>
      </FormActions>
    </form>
  )
}

const textOf = (value: string | number | object) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

function ReasonField({ state, id }: { state: FormState; id?: string }) {
  return (
    <TextField
      name="reason"
      id={id}
      label="Why is it changed?"
      hint="Kept with the original, the date, your name and your position."
      state={state}
      required
    />
  )
}
