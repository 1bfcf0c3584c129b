import type { ReactNode } from 'react'

import { cx } from './cx.ts'

const SHADES = [
  'bg-transparent border-line',
  'bg-action/8 border-line',
  'bg-action/16 border-line-strong',
  'bg-action/24 border-line-strong border-2',
  'bg-action/32 border-ink-muted border-2',
]

/** A figure on a shade: 0 the least of its table, 1 the most. The figure says it; the shade and the border only help. */
export function HeatCell({ share, children }: { share: number; children: ReactNode }) {
  const shade = SHADES[Math.min(SHADES.length - 1, Math.floor(share * SHADES.length))]
  return (
    <span className={cx('inline-block min-w-20 rounded-sm border px-2 py-1 text-end', shade)}>
      {children}
    </span>
  )
}
