'use client'

import { useActionState } from 'react'
import { FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { removeEntry } from '../actions.ts'
import { HiddenFields } from './hidden-fields.tsx'

type Props = { urn: number; year: number; entryKey: string }

/** Takes an entry out of the calendar: its sessions are held again. */
export function RemoveForm({ urn, year, entryKey }: Props) {
  const [state, action] = useActionState(removeEntry, null)
  return (
    <form action={action}>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, year, key: entryKey }} />
      <SubmitButton tone="secondary" pending="Removing">
        Remove it from the calendar
      </SubmitButton>
    </form>
  )
}
