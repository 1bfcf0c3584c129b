'use client'

import { useActionState } from 'react'

import { Checkbox } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextArea } from '#ui/text-area.tsx'

import { writeReport } from '../actions.ts'

type Props = {
  urn: number
  year: number
  term: string
  commentary: string
  /** The pupils whom the commentary seems to name as it is kept. */
  named: string[]
}

/** The school's own words to its figures, kept as a draft or published with them. Works without scripts. */
export function DraftForm({ urn, year, term, commentary, named: atFirst }: Props) {
  const [state, send] = useActionState(writeReport, null)
  const named = state?.values?.['named'] ?? atFirst.join('\n')
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="term" value={term} />
      <input type="hidden" name="named" value={named} />
      <FieldStack>
        <TextArea
          name="commentary"
          label="What the school says"
          hint="What lies behind the figures, what was done, what comes next. A paragraph or two; no pupil may be recognised from it."
          rows={8}
          defaultValue={commentary}
          state={state}
        />
        {named !== '' && (
          <Checkbox
            name="confirmed"
            label={`These are not the names of pupils: ${named.replaceAll('\n', ', ')}`}
            hint="Tick this only if it is somebody else of that name."
            state={state}
          />
        )}
      </FieldStack>
      <FormActions>
        <SubmitButton name="do" value="publish" pending="Publishing">
          Publish the report
        </SubmitButton>
        <SubmitButton name="do" value="keep" tone="secondary">
          Keep as a draft
        </SubmitButton>
      </FormActions>
    </form>
  )
}
