import type { ReactNode } from 'react'

import { Kbd } from '#ui/kbd.tsx'

import { isShortPalette } from '../client/codes.ts'
import type { Sheet } from '../client/state.ts'

/** The keys, in one quiet line, for whoever has a keyboard. */
export function KeyBar({ sheet, onCodes }: { sheet: Sheet; onCodes: () => void }) {
  const short = isShortPalette(sheet.palette)
  return (
    <ul aria-label="Keys" className="key-bar screen-only">
      <Hint keys={['Space']}>present</Hint>
      {short ? (
        <>
          <Hint keys={['L']}>late</Hint>
          <Hint keys={['N']}>no reason yet</Hint>
        </>
      ) : (
        <Hint keys={['A–Z']}>code</Hint>
      )}
      <Hint keys={['0–9']}>minutes</Hint>
      <Hint keys={['.']}>the rest present</Hint>
      <Hint keys={['↑', '↓']}>pupil</Hint>
      <Hint keys={[',']}>find a name</Hint>
      <Hint keys={['F2']}>comment</Hint>
      <Hint keys={['Ctrl', 'Z']}>undo</Hint>
      <Hint keys={['Ctrl', 'Enter']}>save</Hint>
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

function Hint({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <li className="key-hint">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </li>
  )
}
