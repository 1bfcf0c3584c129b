'use client'

import { useActionState } from 'react'
import type { HalfTerm } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { saveTerms } from '../actions.ts'
import { calendarPath } from '../paths.ts'
import { TermFields } from './term-fields.tsx'
import { HiddenFields } from './hidden-fields.tsx'

type Props = { urn: number; year: number; terms: HalfTerm[] }

/** The six half terms of a year. */
export function TermsForm({ urn, year, terms }: Props) {
  const [state, action] = useActionState(saveTerms, null)
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, year }} />
      <FieldStack>
        <TermFields terms={terms} state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>Save the half terms</SubmitButton>
        <ButtonLink tone="quiet" href={calendarPath(urn, year)}>
          Cancel
        </ButtonLink>
      </FormActions>
    </form>
  )
}
