'use client'

import './globals.css'

import { Failure } from '#ui/frame/failure.tsx'

/** Shown when even the outermost layout fails; it replaces the whole document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body className="text-base">
        <title>Something went wrong · Rollbook</title>
        <Failure error={error} retry={retry} />
      </body>
    </html>
  )
}
