'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'

import { setFirstPassword } from '../actions.ts'
import { NewPasswordFields } from './new-password-fields.tsx'

/** Sets the password an invitation was made for. The address goes along, so that a password manager keeps both. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const [state, send] = useActionState(setFirstPassword, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <FieldStack>
        <NewPasswordFields state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>Set the password and sign in</SubmitButton>
      </FormActions>
    </form>
  )
}
