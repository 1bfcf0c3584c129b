'use client'

import { useEffect } from 'react'

/** Has this browser say, when a page cannot be fetched, that there is no connection and what is safe (public/offline.html). */
export function OfflineWorker() {
  useEffect(() => {
    // A browser that keeps no worker, in a private window for example, shows its own page.
    if ('serviceWorker' in navigator)
      navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
  }, [])
  return null
}
