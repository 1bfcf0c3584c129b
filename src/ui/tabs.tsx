import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { TextLink } from './link.tsx'

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean }

/** Views of the same thing, side by side; each has an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="screen-only mb-5 sm:border-b sm:border-line-strong">
      <ul className="flex flex-wrap gap-1 sm:-mb-px">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink
              bare
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-10 items-center gap-2 rounded-md border px-3.5 py-1.5 sm:rounded-b-none sm:border-b-0',
                tab.current
                  ? 'border-line-strong bg-surface font-semibold text-ink shadow-[inset_0_3px_0_var(--action)]'
                  : 'border-transparent text-action hover:bg-action-soft',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 text-sm text-ink">
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
