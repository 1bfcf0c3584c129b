import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'

import { bestMatch, searchPalette, toneOf } from '../client/codes.ts'
import type { CodeChoice } from '../contract.ts'

type Props = {
  palette: CodeChoice[]
  /** Whose mark a choice becomes. */
  pupil: string
  onPick: (code: string) => void
  onClose: () => void
}

/** Every code this person may enter, by legal meaning; a letter or a word finds one, Enter takes the first found. */
export function CodePalette({ palette, pupil, onPick, onClose }: Props) {
  const [words, setWords] = useState('')
  const best = bestMatch(palette, words)
  const groups = searchPalette(palette, words)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement && best) {
      event.preventDefault()
      onPick(best.code)
    }
  }

  return (
    <section aria-labelledby="codes-title" className="code-palette screen-only">
      <div role="presentation" onKeyDown={onKeyDown}>
        <div className="mb-2 flex items-center justify-between gap-2">
          <h2 id="codes-title" className="text-base">
            Codes for {pupil}
          </h2>
          <Button tone="quiet" size="small" aria-label="Close the codes" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        <label className="relative block">
          <span className="sr-only">Find a code by letter or word</span>
          <Icon name="search" className="absolute top-2.5 left-2.5 text-ink-muted" />
          <input
            type="search"
            // The palette is opened to be typed into.
            ref={(input) => input?.focus({ preventScroll: true })}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder="Letter or word, for example dent"
            className="line-input w-full pl-9"
          />
        </label>
        {groups.length === 0 && <p className="mt-3 text-sm">No code you can enter says “{words}”.</p>}
        {groups.map(({ group, choices }) => (
          <div key={group} role="group" aria-label={group} className="mt-3">
            <p aria-hidden="true" className="mb-1 text-xs font-semibold text-ink-muted">
              {group}
            </p>
            {choices.map((choice) => (
              <button
                key={choice.code}
                type="button"
                className="code-choice"
                data-best={choice === best || undefined}
                onClick={() => onPick(choice.code)}
              >
                <span aria-hidden="true" className={`mark mark-${toneOf(choice.statClass)}`}>
                  {choice.code}
                </span>
                <span>
                  <span className="sr-only">{choice.code}: </span>
                  {choice.name}
                </span>
              </button>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
