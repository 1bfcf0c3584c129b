'use client'

import { useEffect } from 'react'

import { hasUnsaved } from '../client/state.ts'
import type { State } from '../client/state.ts'

const QUESTION = 'Some marks are not saved. Leave this register and lose them?'

/** Asks before unsaved marks are left behind: by closing or reloading the page, and by a link inside the product. */
export function useUnsavedGuard(latest: () => State): void {
  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent) {
      if (hasUnsaved(latest())) event.preventDefault()
    }
    function onLink(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.getAttribute('target')
      if (!link || elsewhere || !hasUnsaved(latest()) || window.confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('click', onLink, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('click', onLink, { capture: true })
    }
  }, [latest])
}
