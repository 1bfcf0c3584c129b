import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { TextLink } from './link.tsx'

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean }

/** Views of the same thing, side by side; each has an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="screen-only mb-5 border-b border-line-strong">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink
              bare
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-10 items-center gap-2 rounded-t-md border border-b-0 px-3.5 py-1.5',
                tab.current
                  ? 'border-line-strong bg-surface font-semibold text-ink shadow-[inset_0_3px_0_var(--action)]'
                  : 'border-transparent text-action hover:bg-action-soft',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 text-sm text-ink tabular-nums">
                  {tab.count.toLocaleString('en-GB')}
                </span>
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
