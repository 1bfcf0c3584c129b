import type { ComponentPropsWithRef } from 'react'

import { cx } from './cx.ts'
import { FieldShell, describeField, inputLook } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'
import { fieldValue } from './form.ts'

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: Option[] }

type Props = FieldProps &
  Omit<ComponentPropsWithRef<'select'>, 'name' | 'id' | 'defaultValue'> & {
    options: (Option | OptionGroup)[]
    /** The first, empty choice; without it the first option is chosen from the start. */
    placeholder?: string
    defaultValue?: string
  }

/** One choice from a list too long for radio buttons. Options may be grouped. */
export function SelectField(props: Props) {
  const {
    name,
    label,
    hint,
    state,
    error,
    id,
    labelHidden,
    className,
    options,
    placeholder,
    defaultValue,
    ...rest
  } = props
  const field = { name, label, hint, state, error, id, labelHidden }
  const described = describeField(field)
  const start = rest.value === undefined ? fieldValue(state, name, defaultValue) : undefined
  return (
    <FieldShell {...field}>
      {/* React resets a form to its initial values after an action; a new key makes the typed value the initial one. */}
      <select
        key={start}
        {...rest}
        {...(start === undefined ? {} : { defaultValue: start })}
        {...described.aria}
        id={described.id}
        name={name}
        className={cx(inputLook, 'block max-w-[26rem] pr-8', className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(choice)}
            </optgroup>
          ) : (
            choice(option)
          ),
        )}
      </select>
    </FieldShell>
  )
}

function choice({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}
