import type { ReactNode } from 'react'

import { Icon } from '../icon.tsx'

type Props = {
  name: ReactNode
  /** In what capacity: the position held here. */
  role: ReactNode
  /** The other workspaces, as links or forms; without any, nothing unfolds. */
  children?: ReactNode
}

/** At the top of the rail: which workspace this is and the position held in it. Unfolds to the others. */
export function WorkspaceSwitcher({ name, role, children }: Props) {
  const words = (
    <span className="min-w-0 flex-1">
      <span className="block leading-snug font-semibold">{name}</span>
      <span className="block text-sm text-ink-muted">{role}</span>
    </span>
  )
  if (!children) return <p className="flex rounded-md border border-line bg-surface px-3 py-2">{words}</p>
  return (
    <details className="group rounded-md border border-line-strong bg-surface">
      <summary className="flex list-none items-center gap-2 rounded-md px-3 py-2 hover:bg-paper [&::-webkit-details-marker]:hidden">
        {words}
        <span className="sr-only">Change workspace</span>
        <Icon name="chevron" className="size-4 rotate-90 text-ink-muted group-open:-rotate-90" />
      </summary>
      <div className="border-t border-line p-1.5">{children}</div>
    </details>
  )
}
