'use client'

import { useActionState } from 'react'
import type { ReactNode } from 'react'

import type { FormState } from '#ui/form.ts'
import { FormOutcome } from '#ui/form-parts.tsx'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Buttons that send the form, each with its own name and value, and the hidden fields they share. */
  children: ReactNode
  className?: string
}

/** A form of buttons only: one press chooses and sends. Shows what was refused. */
export function ChoiceForm({ action, children, className }: Props) {
  const [state, send] = useActionState(action, null)
  return (
    <form action={send} className={className}>
      <FormOutcome state={state} />
      {children}
    </form>
  )
}
