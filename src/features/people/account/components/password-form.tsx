'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { setNewPassword } from '../actions.ts'
import { NewPasswordFields } from './new-password-fields.tsx'

/** Changes one's own password. */
export function PasswordForm() {
  const [state, send] = useActionState(setNewPassword, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <FieldStack>
        <TextField
          name="currentPassword"
          label="Current password"
          type="password"
          autoComplete="current-password"
          required
          state={state}
        />
        <NewPasswordFields state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton tone="secondary">Change the password</SubmitButton>
      </FormActions>
    </form>
  )
}
