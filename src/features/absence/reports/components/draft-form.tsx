'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { HiddenFields } from '#ui/hidden-fields.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextArea } from '#ui/text-area.tsx'

import { writeReport } from '../actions.ts'

type Props = { urn: number; year: number; term: string; commentary: string }

/** The school's commentary on its figures, kept as a draft until it has been read through. Works without scripts. */
export function DraftForm({ commentary, ...term }: Props) {
  const [state, send] = useActionState(writeReport, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={term} />
      <FieldStack>
        <TextArea
          name="commentary"
          label="What the school says"
          hint="What lies behind the figures, what was done, what comes next. A paragraph or two; no pupil may be recognised from it."
          rows={8}
          defaultValue={commentary}
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton name="do" value="review" pending="Saving">
          Save and review
        </SubmitButton>
        <SubmitButton name="do" value="keep" tone="secondary">
          Keep as a draft
        </SubmitButton>
      </FormActions>
    </form>
  )
}
