import type { ComponentPropsWithRef } from 'react'

import { buttonLook } from './button-look.ts'
import type { ButtonSize, ButtonTone } from './button-look.ts'
import { TextLink } from './link.tsx'
import type { TextLinkProps } from './link.tsx'

type Look = { tone?: ButtonTone; size?: ButtonSize }

/** A button that does something on this page. In a form, `SubmitButton` also shows that it is busy. */
export function Button({
  tone,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentPropsWithRef<'button'> & Look) {
  return <button type={type} className={buttonLook(tone, size, className)} {...rest} />
}

/** A link that looks like a button, for the main way on from a page. */
export function ButtonLink({ tone, size, className, ...rest }: TextLinkProps & Look) {
  return <TextLink bare className={buttonLook(tone, size, className)} {...rest} />
}
