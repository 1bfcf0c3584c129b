'use client'

import { useActionState } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { saveBankHolidays } from '../actions.ts'
import type { ProposedHoliday } from '../bank-holidays.ts'
import { calendarPath } from '../paths.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { holidayChoices } from './holiday-choices.ts'

type Props = { urn: number; year: number; holidays: ProposedHoliday[] }

/** The bank holidays of a year, to tick. */
export function BankHolidaysForm({ urn, year, holidays }: Props) {
  const [state, action] = useActionState(saveBankHolidays, null)
  return (
    <form action={action}>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, year }} />
      <FieldStack>
        <Checkboxes
          name="days[]"
          label="Bank holidays on which the school is closed"
          state={state}
          {...holidayChoices(holidays)}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Save the bank holidays</SubmitButton>
        <ButtonLink tone="quiet" href={calendarPath(urn, year)}>
          Cancel
        </ButtonLink>
      </FormActions>
    </form>
  )
}
