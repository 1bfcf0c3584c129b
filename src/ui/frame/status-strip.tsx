import type { ReactNode } from 'react'

import { cx } from '../cx.ts'

export type StripItem = {
  label: ReactNode
  value?: ReactNode
  /** `now`: happening now. `over`: late. `idle`: not now. */
  state?: 'now' | 'over' | 'idle'
}

const dots = {
  now: 'border-good bg-good',
  over: 'rotate-45 rounded-none border-wrong bg-wrong',
  idle: 'border-line-strong',
}

/** One line that stays in view all day: a lead, and a few items, each with a state shown by shape, colour and words. */
export function StatusStrip({ lead, items, end }: { lead: ReactNode; items: StripItem[]; end?: ReactNode }) {
  return (
    <div className="flex w-full flex-wrap items-center gap-x-5 gap-y-0.5 text-sm tabular-nums">
      <p className="font-semibold">{lead}</p>
      <ul className="screen-only flex flex-wrap items-center gap-x-5 gap-y-0.5">
        {items.map(({ label, value, state = 'idle' }, index) => (
          <li key={index} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cx('size-2.5 rounded-full border-2', dots[state])} />
            <span className="font-semibold">{label}</span>
            {value !== undefined && (
              <span className={state === 'over' ? 'text-wrong' : 'text-ink-muted'}>{value}</span>
            )}
          </li>
        ))}
      </ul>
      {end !== undefined && <div className="screen-only ml-auto">{end}</div>}
    </div>
  )
}
