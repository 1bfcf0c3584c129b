'use client'

import { useEffect, useState } from 'react'

const EVERY = 15_000

/**
 * The time by the server's clock (ISO), counted on from when the page was made. The component is drawn again every 15
 * seconds.
 */
export function useClock(serverNow: string): string {
  const [moment, setMoment] = useState(serverNow)
  useEffect(() => {
    const ahead = Date.parse(serverNow) - Date.now()
    const tick = () => setMoment(new Date(Date.now() + ahead).toISOString())
    tick()
    const timer = setInterval(tick, EVERY)
    return () => clearInterval(timer)
  }, [serverNow])
  return moment
}
