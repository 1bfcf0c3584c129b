'use client'

import { useActionState } from 'react'
import type { ReactNode } from 'react'

import type { FormState } from '#ui/form.ts'
import { FormOutcome } from '#ui/form-parts.tsx'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** Buttons that send the form, each with its own name and value, and what goes with all of them. */
  children: ReactNode
  className?: string
}

/** A form of buttons alone: one press chooses and sends. Says what was refused. */
export function ChoiceForm({ action, children, className }: Props) {
  const [state, send] = useActionState(action, null)
  return (
    <form action={send} className={className}>
      <FormOutcome state={state} />
      {children}
    </form>
  )
}
