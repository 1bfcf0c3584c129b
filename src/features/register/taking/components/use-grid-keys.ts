'use client'

import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { isShortPalette } from '../client/codes.ts'
import { meaningOf } from '../client/keys.ts'
import type { Call } from '../client/keys.ts'
import { shownMark } from '../client/state.ts'
import type { Aside } from './register-screen.tsx'
import type { Register } from './use-register.ts'

type Parts = { register: Register; save: () => void; setAside: (aside: Aside) => void }

/** What keys do on the register, and where the focus stands after each: it follows the cursor, or goes where an answer is asked for. */
export function useGridKeys({ register: { state, latest, act, now }, save, setAside }: Parts) {
  const follow = useRef(false)

  const backToGrid = useCallback(() => {
    setAside(null)
    follow.current = true
    act({ type: 'open', pupilId: null })
  }, [act, setAside])

  useLayoutEffect(() => {
    const focused = document.activeElement
    const onMark = focused instanceof HTMLElement && focused.dataset.mark !== undefined
    if (!follow.current && !onMark) return
    follow.current = false
    const { open, rows, cursor } = state
    const field = open === null ? null : document.querySelector<HTMLElement>('.row-fields input')
    const target = field ?? document.getElementById(`mark-${String(rows[cursor]?.pupilId)}`)
    if (target !== focused) target?.focus()
  })

  // Whoever sits at a keyboard may begin to type at once.
  useEffect(() => {
    if (document.activeElement !== document.body || latest().sheet.closedBecause) return
    const current = latest().rows[latest().cursor]
    document.getElementById(`mark-${current?.pupilId}`)?.focus({ preventScroll: true })
  }, [latest])

  const answer = useCallback(
    (call: Call) => {
      const { rows, cursor, open, sheet } = latest()
      const row = rows[cursor]
      if (call === 'save') save()
      if (call === 'find') setAside('find')
      if (call === 'codes' && !isShortPalette(sheet.palette)) setAside('codes')
      if (call === 'details' && row)
        act(
          shownMark(row)
            ? { type: 'open', pupilId: open === row.pupilId ? null : row.pupilId }
            : { type: 'say', text: 'Mark the pupil first.', shown: true },
        )
      if (call === 'leave') backToGrid()
    },
    [act, backToGrid, latest, save, setAside],
  )

  const onGridKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.target instanceof Element && event.target.closest('input, button, a')) return
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      const meaning = meaningOf(
        { key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey },
        latest(),
        now(),
      )
      if (meaning === null) return
      event.preventDefault()
      event.stopPropagation()
      follow.current = meaning !== 'find' && meaning !== 'codes'
      if (typeof meaning === 'string') answer(meaning)
      else act(meaning)
    },
    [act, answer, latest, now],
  )

  const onScreenKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      save()
    },
    [save],
  )

  const onLeavePanel = useCallback(
    (on: boolean) => {
      backToGrid()
      if (on) act({ type: 'move', by: 1 })
    },
    [act, backToGrid],
  )

  const onTouchMark = useCallback(
    (index: number) => {
      act({ type: 'go', index })
      setAside('codes')
    },
    [act, setAside],
  )

  return { backToGrid, onGridKey, onScreenKey, onLeavePanel, onTouchMark }
}
