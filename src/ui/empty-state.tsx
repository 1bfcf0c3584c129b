import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

type Props = { title: ReactNode; icon?: IconName; children?: ReactNode; action?: ReactNode; level?: 2 | 3 }

/**
 * Shown when there is nothing to show: why, and what can be done about it. Also for no results, no permission, no
 * network.
 */
export function EmptyState({ title, icon = 'document', children, action, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-5 py-9 text-center">
      <Icon name={icon} className="mx-auto mb-3 size-7 text-ink-muted" />
      <Heading className="text-lg">{title}</Heading>
      {children !== undefined && <div className="mx-auto mt-1.5 max-w-prose text-ink-muted">{children}</div>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  )
}
