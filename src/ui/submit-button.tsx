'use client'

import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { useFormStatus } from 'react-dom'

import { buttonLook } from './button-look.ts'
import type { ButtonSize, ButtonTone } from './button-look.ts'
import { OpenedByField } from './opened-by.tsx'

type Props = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  tone?: ButtonTone
  size?: ButtonSize
  pending?: string
}

/**
 * Sends its form, with the position in which its page was opened. While it is being sent, the button says so (`pending`, "Saving" by default) and ignores further
 * presses. It stays focusable, so that keyboard users do not lose their place. If a form has several, only the one
 * that was pressed shows it.
 */
export function SubmitButton({
  tone = 'primary',
  size,
  className,
  pending: busyText = 'Saving',
  children,
  onClick,
  ...rest
}: Props) {
  const form = useFormStatus()
  const pressed = !rest.name || form.data?.get(rest.name) === String(rest.value ?? '')

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (form.pending) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <>
      <OpenedByField />
      <button
        {...rest}
        type="submit"
        aria-disabled={form.pending || undefined}
        onClick={press}
        className={buttonLook(tone, size, className)}
      >
        {form.pending && pressed ? <span className="pending-dots">{busyText}</span> : children}
      </button>
    </>
  )
}
