import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

const tones: Record<NoticeTone, { icon: IconName; box: string; ink: string; says: string }> = {
  info: { icon: 'info', box: 'border-action bg-action-soft', ink: 'text-action', says: 'Information: ' },
  success: { icon: 'check', box: 'border-good bg-good-soft', ink: 'text-good', says: 'Done: ' },
  warning: { icon: 'warning', box: 'border-caution bg-caution-soft', ink: 'text-caution', says: 'Warning: ' },
  error: { icon: 'wrong', box: 'border-wrong bg-wrong-soft', ink: 'text-wrong', says: 'Error: ' },
}

type Props = {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  /** Read out at once by screen readers: for a notice that appears after the page was loaded. */
  live?: boolean
  className?: string
}

/** A message on the page: information, a warning, success or failure. */
export function Notice({ tone = 'info', title, children, live = false, className }: Props) {
  const { icon, box, ink, says } = tones[tone]
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div
      role={role}
      className={cx('keep-together flex gap-3 rounded-md border-l-4 px-4 py-3', box, className)}
    >
      <Icon name={icon} className={cx('mt-0.5', ink)} />
      <div className="min-w-0 max-w-prose">
        <span className="sr-only">{says}</span>
        {title !== undefined && <p className={cx('font-semibold', ink)}>{title}</p>}
        {children !== undefined && <div className="space-y-2">{children}</div>}
      </div>
    </div>
  )
}
