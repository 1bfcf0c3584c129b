import type { ReactNode } from 'react'

import { Brand } from './brand.tsx'

/** A page without the frame: one column, one message, one link to go on. */
export function PlainPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-form flex-col px-4 sm:px-6">
      <header className="py-5">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="double-rule-start flex-1 pt-10 pb-16">
        <h1 className="mb-4 text-2xl">{title}</h1>
        <div className="max-w-prose space-y-4">{children}</div>
      </main>
    </div>
  )
}
