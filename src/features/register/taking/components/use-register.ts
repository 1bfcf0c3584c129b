'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'

import type { RegisterView } from '../contract.ts'
import { reduce } from '../client/reduce.ts'
import type { Intent } from '../client/reduce.ts'
import { initialState } from '../client/state.ts'
import type { State } from '../client/state.ts'

export type Act = (intent: Intent) => void

export type Register = {
  state: State
  /** The same, as of the last intent: for what happens between two drawings. */
  latest: () => State
  act: Act
  /** The moment by the server's clock, ISO. */
  now: () => string
}

/** The register's state and the one way to change it. */
export function useRegister(view: RegisterView): Register {
  const [state, setState] = useState(() => initialState(view))
  const held = useRef(state)
  const [ahead] = useState(() => Date.parse(view.serverNow) - Date.now())

  const act = useCallback((intent: Intent) => {
    held.current = reduce(held.current, intent)
    setState(held.current)
  }, [])
  // Drawn again now and then, so that "open until" becomes "closed since" on a screen nobody touches.
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 15_000)
    return () => clearInterval(timer)
  }, [])

  const latest = useCallback(() => held.current, [])
  const now = useCallback(() => new Date(Date.now() + ahead).toISOString(), [ahead])

  return { state, latest, act, now }
}
