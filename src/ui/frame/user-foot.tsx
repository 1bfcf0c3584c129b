import type { ReactNode } from 'react'

import { Icon } from '../icon.tsx'

/** Who is signed in, at the foot of the rail; `children` is the form or link that signs them out. */
export function UserFoot({
  name,
  detail,
  children,
}: {
  name: ReactNode
  detail?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-3">
      <Icon name="person" className="text-ink-muted" />
      <p className="min-w-0 flex-1 leading-snug">
        <span className="block font-semibold break-words">{name}</span>
        {detail !== undefined && <span className="block text-sm text-ink-muted">{detail}</span>}
      </p>
      {children}
    </div>
  )
}
