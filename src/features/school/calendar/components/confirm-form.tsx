'use client'

import { useActionState } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { confirmChange } from '../actions.ts'
import { calendarPath } from '../address.ts'
import { HiddenFields } from '#ui/hidden-fields.tsx'

type Props = { urn: number; year: number; carried: Record<string, string>; seen: number }

/** Makes the change that was reviewed, with a reason. */
export function ConfirmForm({ urn, year, carried, seen }: Props) {
  const [state, action] = useActionState(confirmChange, null)
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, seen, ...carried }} />
      <FieldStack>
        <TextField
          name="reason"
          label="Why are these sessions not held?"
          hint="Kept with every mark it amends, with your name and position."
          width="full"
          maxLength={500}
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Amend the marks and save</SubmitButton>
        <ButtonLink tone="quiet" href={calendarPath(urn, year)}>
          Leave the calendar as it is
        </ButtonLink>
      </FormActions>
    </form>
  )
}
