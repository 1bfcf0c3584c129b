'use client'

import { createContext, useContext, type ReactNode } from 'react'

const Opener = createContext<number | null>(null)

/** Says for the forms within in which position the page was opened, by its number. */
export function OpenedBy({ position, children }: { position: number; children: ReactNode }) {
  return <Opener value={position}>{children}</Opener>
}

/**
 * What every form of somebody signed in carries, by its button: in which position its page was opened. Another person
 * may have signed in since in another tab of the same browser, and what is sent must not be kept in their name.
 */
export function OpenedByField() {
  const position = useContext(Opener)
  return position === null ? null : <input type="hidden" name="openedBy" value={position} />
}
