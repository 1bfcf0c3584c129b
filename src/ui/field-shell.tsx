import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { fieldError, fieldId } from './form.ts'
import type { FormState } from './form.ts'
import { Icon } from './icon.tsx'

/** What every field takes: its name, its texts, and the form's state. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The action's last answer; the field's error and typed value are read from it. */
  state?: FormState
  /** An error text to show instead of the one in `state`. */
  error?: string
  /** Only needed where a page has two forms with a field of the same name. */
  id?: string
  labelHidden?: boolean
}

/** The ids and ARIA attributes that tie a field to its hint and its error. */
export function describeField({
  name,
  id = fieldId(name),
  hint,
  state,
  error = fieldError(state, name),
}: FieldProps) {
  const describedBy = cx(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return {
    id,
    error,
    aria: {
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error !== undefined ? (true as const) : undefined,
    },
  }
}

/**
 * The look of a text input. An invalid one has a thicker edge as well as a red one, for people who do not see the
 * colour.
 */
export const inputLook =
  'min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink ' +
  'placeholder:text-ink-muted hover:border-ink disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-muted ' +
  '[&[readonly]]:bg-sunken aria-invalid:border-2 aria-invalid:border-wrong'

/** Label, hint and error around one input. */
export function FieldShell({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, error } = describeField(field)
  return (
    <div className={cx(error !== undefined && 'border-l-4 border-wrong pl-3')}>
      <label htmlFor={id} className={cx(field.labelHidden ? 'sr-only' : 'mb-1 block font-semibold')}>
        {field.label}
      </label>
      <FieldNotes id={id} hint={field.hint} error={error} />
      {children}
    </div>
  )
}

/** The hint and the error of a field or a group of boxes, in the order in which they are read out. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string
  hint?: ReactNode
  error?: string | undefined
}) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mb-1.5 max-w-prose text-sm text-ink-muted">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="mb-1.5 flex max-w-prose gap-1.5 font-semibold text-wrong">
          <Icon name="wrong" className="mt-0.5" />
          <span>
            <span className="sr-only">Error: </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}
