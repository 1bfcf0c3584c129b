'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'

import { takeGroup } from '../actions.ts'

type Held = { id: number; name: string; span: string; over: boolean }

/** The groups or years somebody has and had, each with the way to end it. */
export function ScopeList({ urn, held, today }: { urn: number; held: Held[]; today: string }) {
  const [state, send] = useActionState(takeGroup, null)
  return (
    <>
      <FormOutcome state={state} />
      <ul className="divide-y divide-line border-y border-line">
        {held.map(({ id, name, span, over }) => (
          <li key={id} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 py-3">
            <p className="self-center">
              <span className="font-semibold">{name}</span>, <span className="text-ink-muted">{span}</span>
            </p>
            {!over && (
              <form action={send} noValidate className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="urn" value={urn} />
                <input type="hidden" name="scope" value={id} />
                <DateField
                  name="lastDay"
                  id={`last-day-${id}`}
                  label={`Last day with ${name}`}
                  defaultValue={today}
                  required
                />
                <SubmitButton tone="secondary" pending="Ending">
                  End<span className="sr-only"> {name}</span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
