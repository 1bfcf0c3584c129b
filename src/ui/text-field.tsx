import type { ComponentPropsWithRef } from 'react'

import { cx } from './cx.ts'
import { FieldShell, describeField, inputLook } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'
import { fieldValue } from './form.ts'

/** How long the answer is expected to be; it never limits what may be typed. */
export type FieldWidth = 'full' | 'long' | 'medium' | 'short'

const widths: Record<FieldWidth, string> = {
  full: '',
  long: 'max-w-[26rem]',
  medium: 'max-w-[15rem]',
  short: 'max-w-[7rem]',
}

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'name' | 'id' | 'width'>
type TextFieldProps = FieldProps & InputProps & { width?: FieldWidth }

/** One line of text (or a number, an e-mail address, a time: pass `type`). */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    state,
    error,
    id,
    labelHidden,
    width = 'long',
    className,
    defaultValue,
    ...input
  } = props
  const field = { name, label, hint, state, error, id, labelHidden }
  const described = describeField(field)
  const start =
    input.value === undefined ? { defaultValue: startingText(field, input.type, defaultValue) } : {}
  return (
    <FieldShell {...field}>
      <input
        type="text"
        // Most forms are about somebody else, whom the browser must not fill in with its owner.
        autoComplete="off"
        {...input}
        {...start}
        {...described.aria}
        id={described.id}
        name={name}
        className={cx(inputLook, 'block', widths[width], className)}
      />
    </FieldShell>
  )
}

/** A date, by the browser's own input: its value is `YYYY-MM-DD`. */
export function DateField({ width = 'medium', ...rest }: Omit<TextFieldProps, 'type'>) {
  return <TextField {...rest} type="date" width={width} />
}

function startingText(field: FieldProps, type: string | undefined, given: InputProps['defaultValue']) {
  if (type === 'password' || type === 'file') return undefined
  return fieldValue(field.state, field.name, given === undefined ? '' : String(given))
}
