import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { findsText } from '#domain/index.ts'
import { Kbd } from '#ui/kbd.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Desk, DeskPupil } from '../queries.ts'
import { spokenNow } from '../spoken-mark.ts'

const SHOWN = 12

type Props = { desk: Desk; letters: string; onPick: (pupil: DeskPupil) => void }

/** Finds a pupil by two letters of any part of the name; Enter takes the first, or the one chosen with the arrows. */
export function PupilSearch({ desk, letters: given, onPick }: Props) {
  const [letters, setLetters] = useState(given)
  const [active, setActive] = useState(0)
  const enough = letters.trim().length >= 2
  const found = enough
    ? desk.pupils.filter(([, name, , , , , also]) => findsText(`${name} ${also}`, letters))
    : []
  const shown = found.slice(0, SHOWN)
  const current = shown[Math.min(active, shown.length - 1)]

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((at) => Math.min(Math.max(at + step, 0), shown.length - 1))
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      onPick(current)
    }
  }

  return (
    <form method="get" role="search">
      <div role="presentation" onKeyDown={onKeyDown}>
        <TextField
          name="q"
          label="Pupil"
          hint="Two letters or more of any of their names, in any order"
          autoComplete="off"
          ref={(input) => input?.focus({ preventScroll: true })}
          value={letters}
          onChange={(event) => {
            setLetters(event.target.value)
            setActive(0)
          }}
        />
        <LiveRegion>{enough && said(desk, found.length, current)}</LiveRegion>
        {enough && found.length === 0 && (
          <p className="mt-3">Nobody on roll today has a name that begins so.</p>
        )}
        <ul className="mt-3 max-w-form">
          {shown.map((pupil) => (
            <li key={pupil[0]}>
              <button
                type="submit"
                name="pupil"
                value={pupil[0]}
                data-active={pupil === current || undefined}
                className="flex w-full cursor-pointer items-baseline justify-between gap-4 rounded-sm px-3 py-2 text-left hover:bg-sunken data-active:bg-action-soft"
                onClick={(event) => {
                  event.preventDefault()
                  onPick(pupil)
                }}
              >
                <span className="font-semibold">{pupil[1]}</span>
                <span className="text-ink-muted">
                  {pupil[2]}, {spokenNow(desk, pupil)} {pupil === current && <Kbd>Enter</Kbd>}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length > SHOWN && (
          <p className="mt-2 text-ink-muted">And {found.length - SHOWN} more: type another letter.</p>
        )}
      </div>
    </form>
  )
}

function said(desk: Desk, count: number, current: DeskPupil | undefined): string {
  if (!current) return 'Nobody found.'
  return `${count} found. ${current[1]}, ${current[2]}, ${spokenNow(desk, current)}: Enter takes.`
}
