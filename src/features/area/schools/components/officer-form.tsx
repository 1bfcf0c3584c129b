'use client'

import { useActionState } from 'react'
import { Checkboxes, type Choice } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { give } from '../actions.ts'

type Props = { officer: number; name: string; schools: Choice[]; given: string[] }

/** Which schools one officer looks after. */
export function OfficerForm({ officer, name, schools, given }: Props) {
  const [state, send] = useActionState(give, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="officer" value={officer} />
      <FieldStack>
        <Checkboxes
          name="schools"
          label={`Schools ${name} looks after`}
          hint="They stand first on this officer’s pages. Nothing else changes: every officer sees every school."
          choices={schools}
          defaultValues={given}
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Give these schools</SubmitButton>
      </FormActions>
    </form>
  )
}
