import type { ComponentPropsWithRef } from 'react'

import { cx } from './cx.ts'
import { FieldShell, describeField, inputLook } from './field-shell.tsx'
import type { FieldProps } from './field-shell.tsx'

type Props = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'name' | 'id' | 'type'>

/**
 * One file to send, chosen with the browser's own picker. After a refusal it has to be chosen again: browsers let no
 * page choose a file.
 */
export function FileField({ name, label, hint, state, error, id, labelHidden, className, ...input }: Props) {
  const field = { name, label, hint, state, error, id, labelHidden }
  const described = describeField(field)
  return (
    <FieldShell {...field}>
      <input
        {...input}
        {...described.aria}
        type="file"
        id={described.id}
        name={name}
        className={cx(
          inputLook,
          'block max-w-[26rem] file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-3 file:py-1 file:font-semibold file:text-ink',
          className,
        )}
      />
    </FieldShell>
  )
}
