'use client'

import { Failure } from '#ui/frame/failure.tsx'

/** Shown when a page fails unexpectedly. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failure error={error} retry={retry} />
}
