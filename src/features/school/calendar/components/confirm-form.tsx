'use client'

import { useActionState } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { confirmChange } from '../actions.ts'
import type { CalendarEdit } from '../edit.ts'
import { calendarPath } from '../paths.ts'
import { HiddenFields } from './hidden-fields.tsx'

type Props = { urn: number; edit: CalendarEdit; seen: number }

/** Makes a change that was shown with what it affects. */
export function ConfirmForm({ urn, edit, seen }: Props) {
  const [state, action] = useActionState(confirmChange, null)
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, seen, edit: JSON.stringify(edit) }} />
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
        <ButtonLink tone="quiet" href={calendarPath(urn, edit.year)}>
          Leave the calendar as it is
        </ButtonLink>
      </FormActions>
    </form>
  )
}
