import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-6 items-center justify-center rounded-sm border border-b-2 border-line-strong bg-surface px-1.5 font-sans text-[0.8125rem] leading-5 font-semibold">
      {children}
    </kbd>
  )
}
