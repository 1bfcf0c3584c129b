import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import { TextLink } from './link.tsx'

export type Crumb = { label: ReactNode; href?: string }

/** Where this page is, from the top down; the last one is the page itself and no link. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="screen-only mb-2 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
        {crumbs.map(({ label, href }, index) => (
          <li key={index} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevron" className="size-3.5 text-ink-muted" />}
            {href ? (
              <TextLink href={href} className="inline-block py-0.5">
                {label}
              </TextLink>
            ) : (
              <span aria-current="page" className="text-ink-muted">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
