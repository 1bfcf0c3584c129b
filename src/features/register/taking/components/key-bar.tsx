import type { ReactNode } from 'react'

import { Kbd } from '#ui/kbd.tsx'

import { isShortPalette } from '../client/codes.ts'
import type { Sheet } from '../client/state.ts'

/** The keys, in one quiet line, for whoever has a keyboard. */
export function KeyBar({ sheet, onCodes }: { sheet: Sheet; onCodes: () => void }) {
  const short = isShortPalette(sheet.palette)
  return (
    <ul aria-label="Keys" className="key-bar screen-only">
      <Hint press="Space">present</Hint>
      {short ? (
        <>
          <Hint press="L">late</Hint>
          <Hint press="N">absent, no reason yet</Hint>
        </>
      ) : (
        <Hint press="A–Z">code</Hint>
      )}
      <Hint press="0–9">minutes</Hint>
      <Hint press=".">rest present</Hint>
      <Hint press="↑↓">pupil</Hint>
      <Hint press=",">find</Hint>
      <Hint press="F2">comment</Hint>
      <Hint press="Ctrl Z">undo</Hint>
      <Hint press="Ctrl Enter">save</Hint>
      {!short && (
        <li>
          <button
            type="button"
            onClick={onCodes}
            className="key-hint cursor-pointer font-semibold text-action"
          >
            <Kbd>?</Kbd> all codes
          </button>
        </li>
      )}
    </ul>
  )
}

function Hint({ press, children }: { press: string; children: ReactNode }) {
  return (
    <li className="key-hint">
      <Kbd>{press}</Kbd> {children}
    </li>
  )
}
