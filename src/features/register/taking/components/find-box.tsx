import { useState } from 'react'

import { Kbd } from '#ui/kbd.tsx'

import { findName } from '../client/find.ts'

type Props = {
  names: string[]
  from: number
  onFound: (index: number) => void
  onClose: () => void
}

/** Jumps to a pupil by the first letters of any part of the name, as they are typed. */
export function FindBox({ names, from, onFound, onClose }: Props) {
  const [letters, setLetters] = useState('')
  const [start] = useState(from)
  const missing = letters.trim() !== '' && findName(names, letters, start) < 0

  function find(text: string) {
    setLetters(text)
    const found = findName(names, text, start)
    if (found >= 0) onFound(found)
  }

  return (
    <label className="find-box screen-only">
      <span className="font-semibold">Find</span>
      <input
        type="text"
        autoComplete="off"
        ref={(input) => input?.focus({ preventScroll: true })}
        value={letters}
        aria-invalid={missing || undefined}
        onChange={(event) => find(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onClose()
        }}
        className="line-input w-40"
      />
      <span role="status" className="text-sm text-ink-muted">
        {missing ? (
          'Nobody by that name here'
        ) : (
          <>
            first letters, then <Kbd>Enter</Kbd>
          </>
        )}
      </span>
    </label>
  )
}
