'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'

import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { LiveRegion } from './live-region.tsx'

type Props = {
  /** The message; nothing is shown while it is null. A new `id` shows the same words again. */
  message: string | null | undefined
  id?: string | number
  /** An action that is still possible, such as undoing it. */
  action?: ReactNode
}

/** A short message at the bottom of the screen. It stays until it is closed, so that nobody has to read quickly. */
export function Toast({ message, id = String(message), action }: Props) {
  const [closed, setClosed] = useState<string | number | null>(null)
  const shown = Boolean(message) && closed !== id
  return (
    <div className="screen-only pointer-events-none fixed inset-x-4 bottom-4 z-40 flex justify-center">
      <LiveRegion visible>
        {shown && (
          <div className="pointer-events-auto flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-4 shadow-float">
            <span>{message}</span>
            {action}
            <Button tone="quiet" size="small" aria-label="Close this message" onClick={() => setClosed(id)}>
              <Icon name="close" />
            </Button>
          </div>
        )}
      </LiveRegion>
    </div>
  )
}
