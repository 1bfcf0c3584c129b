import Link from 'next/link'
import type { ComponentProps } from 'react'

import { cx } from './cx.ts'

export type TextLinkProps = Omit<ComponentProps<typeof Link>, 'prefetch'> & { bare?: boolean }

/**
 * A link inside the product; `bare` leaves out the look of a link. It never prefetches: reading a page may be recorded
 * in the access log, and hovering over a link is not reading.
 */
export function TextLink({ bare = false, className, ...rest }: TextLinkProps) {
  return (
    <Link
      prefetch={false}
      className={cx(
        !bare &&
          'rounded-sm text-action underline decoration-action/45 decoration-1 underline-offset-3 hover:text-action-strong hover:decoration-current hover:decoration-2',
        className,
      )}
      {...rest}
    />
  )
}
