import type { ReactNode } from 'react'

import { cx } from './cx.ts'

const SHADES = [
  'bg-transparent border-line',
  'bg-action/8 border-line',
  'bg-action/16 border-line-strong',
  'bg-action/24 border-line-strong border-2',
  'bg-action/32 border-ink-muted border-2',
]

/**
 * A figure on a shaded cell: 0 is the lowest of its table, 1 the highest. Shade and border only repeat what the figure
 * says.
 */
export function HeatCell({ share, children }: { share: number; children: ReactNode }) {
  const shade = SHADES[Math.min(SHADES.length - 1, Math.floor(share * SHADES.length))]
  return (
    <span className={cx('inline-block min-w-20 rounded-sm border px-2 py-1 text-end', shade)}>
      {children}
    </span>
  )
}
