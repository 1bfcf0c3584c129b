'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import { signIn } from '../actions.ts'

/** E-mail and password. Works before its script has loaded, and without. */
export function SignInForm({ next }: { next: string }) {
  const [state, send] = useActionState(signIn, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <FieldStack>
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          state={state}
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          state={state}
        />
      </FieldStack>
      <input type="hidden" name="next" value={next} />
      <FormActions>
        <SubmitButton pending="Signing in">Sign in</SubmitButton>
      </FormActions>
    </form>
  )
}
