'use client'

import { useEffect } from 'react'

import type { RegisterView } from '../contract.ts'
import { REGISTERS } from '../client/outbox/send.ts'
import type { Sheet } from '../client/state.ts'
import type { Register } from './use-register.ts'

/** Fetches others' marks when the tab is looked at again, while nothing of one's own is unsaved or on its way. */
export function useRefresh({ latest, act }: Pick<Register, 'latest' | 'act'>): void {
  useEffect(() => {
    async function refresh() {
      const { sheet, rows } = latest()
      if (document.visibilityState !== 'visible' || rows.some(({ draft }) => draft)) return
      const view = await registerNow(sheet)
      if (view) act({ type: 'refreshed', view })
    }
    const listen = () => void refresh()
    window.addEventListener('focus', listen)
    document.addEventListener('visibilitychange', listen)
    return () => {
      window.removeEventListener('focus', listen)
      document.removeEventListener('visibilitychange', listen)
    }
  }, [act, latest])
}

/** The register as the server holds it; null when it cannot be had, which changes nothing on the screen. */
async function registerNow({ urn, groupId, date, session }: Sheet): Promise<RegisterView | null> {
  const asked = new URLSearchParams({ urn: String(urn), group: String(groupId), date, session })
  try {
    const response = await fetch(`${REGISTERS}?${asked.toString()}`, { cache: 'no-store' })
    const view = response.ok ? ((await response.json()) as RegisterView) : null
    return view && Array.isArray(view.rows) ? view : null
  } catch {
    return null
  }
}
