'use client'

import { ActionForm } from './action-form.tsx'
import type { FormState } from './form.ts'
import { DateField } from './text-field.tsx'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  carried: Record<string, string | number | object>
  /** What ends, as its number: a page may have several of these forms. */
  entry: number
  today: string
}

/** The last day of something that is recorded, and why it ends. */
export function EndForm({ action, carried, entry, today }: Props) {
  const ids = { to: `end-${entry}`, reason: `end-${entry}-reason` }
  return (
    <ActionForm action={action} carried={{ ...carried, entry }} ids={ids} submit="End it" asksReason>
      {(state) => (
        <DateField name="to" label="Last day" id={ids.to} defaultValue={today} state={state} required />
      )}
    </ActionForm>
  )
}
