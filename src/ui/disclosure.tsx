import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

/** A section that unfolds: an explanation, or something few people need. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open} className="group">
      <summary className="-ml-1 inline-flex min-h-8 list-none items-center gap-1 rounded-sm pr-2 font-semibold text-action underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden">
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 ml-1 border-l-4 border-line pl-4">{children}</div>
    </details>
  )
}
