'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'

import { end } from '../actions.ts'

/** Ends a position on a last day. What its holder recorded stays under their name. */
export function EndForm({ urn, membership, today }: { urn: number; membership: number; today: string }) {
  const [state, send] = useActionState(end, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="membership" value={membership} />
      <FieldStack>
        <DateField
          name="lastDay"
          label="Last day"
          hint="They can sign in up to and on that day. A day gone by signs them out at once."
          defaultValue={today}
          required
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton tone="danger" pending="Ending">
          End this position
        </SubmitButton>
      </FormActions>
    </form>
  )
}
