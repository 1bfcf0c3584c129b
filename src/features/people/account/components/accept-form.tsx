'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { acceptWaitingPosition } from '../actions.ts'

/** Accepts a position that waits, named by its link or by itself. */
export function AcceptForm({ token, membership }: { token?: string; membership?: number }) {
  const [state, send] = useActionState(acceptWaitingPosition, null)
  return (
    <form action={send}>
      <FormOutcome state={state} />
      {token !== undefined && <input type="hidden" name="token" value={token} />}
      {membership !== undefined && <input type="hidden" name="membership" value={membership} />}
      <SubmitButton>Accept the position</SubmitButton>
    </form>
  )
}
