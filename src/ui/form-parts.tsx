import type { ReactNode } from 'react'

import { ErrorSummary } from './error-summary.tsx'
import type { FormState } from './form.ts'
import { Notice } from './notice.tsx'

/** The result of the form's last sending, above its fields: an error summary, a success message, or nothing. */
export function FormOutcome({ state, ids }: { state: FormState; ids?: Record<string, string> }) {
  if (!state) return null
  if (!state.ok) return <ErrorSummary state={state} ids={ids} />
  return state.message ? (
    <Notice tone="success" live className="mb-6">
      {state.message}
    </Notice>
  ) : null
}

/** Fields one below the other. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className="flex max-w-form flex-col gap-6">{children}</div>
}

/** A few short fields that belong together, side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-end gap-x-5 gap-y-4 *:min-w-36">{children}</div>
}

/** A form's buttons: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-8 flex flex-wrap items-center gap-3">{children}</div>
}

/** Fields under one question; the legend is read out before each of them. */
export function FieldGroup({
  legend,
  hint,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="max-w-form">
      <legend className="mb-1 text-lg font-semibold">{legend}</legend>
      {hint !== undefined && <p className="mb-3 max-w-prose text-sm text-ink-muted">{hint}</p>}
      <div className="mt-3 flex flex-col gap-5">{children}</div>
    </fieldset>
  )
}
