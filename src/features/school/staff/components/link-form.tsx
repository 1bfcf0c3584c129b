'use client'

import { useActionState } from 'react'

import { FormOutcome } from '#ui/form-parts.tsx'
import { Notice } from '#ui/notice.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { makeSignInLink } from '../actions.ts'

type Props = { urn: number; membership: number; name: string; again: boolean }

/** Makes the link by which somebody sets a password or accepts a position, and shows it once where mail is not set up. */
export function LinkForm({ urn, membership, name, again }: Props) {
  const [state, send] = useActionState(makeSignInLink, null)
  const link = state?.ok ? state.values?.['link'] : undefined
  if (link) {
    return (
      <div className="space-y-4">
        <Notice tone="success" title="The link is made. It is shown only now." live>
          Copy it and hand it to {name} yourself, in person or by a channel you trust. Whoever has it can sign
          in as them. It works once, for seven days.
        </Notice>
        <TextField name="link" label={`Link for ${name}`} defaultValue={link} readOnly width="full" />
      </div>
    )
  }
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="membership" value={membership} />
      <SubmitButton tone={again ? 'secondary' : 'primary'} pending="Making the link">
        {again ? 'Make a new link' : 'Make a link'}
      </SubmitButton>
    </form>
  )
}
