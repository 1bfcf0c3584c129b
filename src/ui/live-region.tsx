import type { ReactNode } from 'react'

/** Always on the page, usually empty. Text put into it is read out when the screen reader has finished its sentence. */
export function LiveRegion({ children, visible = false }: { children?: ReactNode; visible?: boolean }) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={visible ? undefined : 'sr-only'}>
      {children}
    </div>
  )
}
