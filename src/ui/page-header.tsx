import type { ReactNode } from 'react'

import { Breadcrumbs } from './breadcrumbs.tsx'
import type { Crumb } from './breadcrumbs.tsx'

type Props = {
  title: ReactNode
  /** A line under the title that says what the page shows, for whom and for which time. */
  lead?: ReactNode
  crumbs?: Crumb[]
  /** The page's one main action, with at most one quiet one beside it. */
  action?: ReactNode
}

/** The head of a page: its breadcrumbs, its one `h1`, its main action at the top right. */
export function PageHeader({ title, lead, crumbs, action }: Props) {
  return (
    <header className="mb-6">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl">{title}</h1>
          {lead !== undefined && <p className="mt-1 max-w-prose text-ink-muted">{lead}</p>}
        </div>
        {action !== undefined && (
          <div className="screen-only flex flex-wrap items-center gap-2">{action}</div>
        )}
      </div>
    </header>
  )
}
