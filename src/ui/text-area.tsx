import type { ComponentPropsWithRef } from 'react'

import { cx } from './cx.ts'
import { FieldShell, describeField, inputLook } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'
import { fieldValue } from './form.ts'

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, 'name' | 'id' | 'defaultValue'> & { defaultValue?: string }

/** Several lines of text. */
export function TextArea(props: Props) {
  const {
    name,
    label,
    hint,
    state,
    error,
    id,
    labelHidden,
    className,
    defaultValue,
    rows = 4,
    ...area
  } = props
  const field = { name, label, hint, state, error, id, labelHidden }
  const described = describeField(field)
  return (
    <FieldShell {...field}>
      <textarea
        rows={rows}
        {...area}
        {...(area.value === undefined ? { defaultValue: fieldValue(state, name, defaultValue) } : {})}
        {...described.aria}
        id={described.id}
        name={name}
        className={cx(inputLook, 'block max-w-form', className)}
      />
    </FieldShell>
  )
}
