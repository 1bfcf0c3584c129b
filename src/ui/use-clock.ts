'use client'

import { useEffect, useState } from 'react'

const EVERY = 15_000

/** The moment by the server's clock, ISO, running on from when the page was made. Drawn again four times a minute. */
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
