'use client'

import { useEffect, useRef } from 'react'

import { fieldId } from './form.ts'
import type { FormState } from './form.ts'

type Props = {
  state: FormState
  title?: string
  /** The ids of fields whose id is not made from their name. */
  ids?: Record<string, string>
}

/**
 * Every error of a form, above it, each a link to its field. It takes the focus when it appears. Shows nothing while
 * there is no error.
 */
export function ErrorSummary({ state, title = 'There is a problem', ids = {} }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const refused = state !== null && !state.ok

  useEffect(() => {
    if (refused) box.current?.focus()
  }, [refused, state])

  if (!refused) return null
  const problems = Object.entries(state.fieldErrors ?? {}).flatMap(([name, sentences]) =>
    sentences.map((sentence) => ({ name, sentence })),
  )
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 max-w-form rounded-md border-2 border-wrong bg-surface p-4 sm:p-5"
    >
      <h2 className="text-lg">{title}</h2>
      {state.message && <p className="mt-2">{state.message}</p>}
      {problems.length > 0 && (
        <ul className="mt-2 space-y-1">
          {problems.map(({ name, sentence }) => (
            <li key={name + sentence}>
              <a
                href={`#${ids[name] ?? fieldId(name)}`}
                className="inline-block rounded-sm py-0.5 font-semibold text-wrong underline underline-offset-3 hover:text-wrong-strong hover:decoration-2"
              >
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
