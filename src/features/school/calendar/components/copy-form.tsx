'use client'

import { useActionState } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choices.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldGroup, FieldRow, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'
import { saveCopy } from '../actions.ts'
import { calendarPath } from '../paths.ts'
import type { Proposal, ProposedLine } from '../proposal.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { holidayChoices } from './holiday-choices.ts'
import { TermFields } from './term-fields.tsx'

/** The next year as proposed from this one, every date to be looked at before it is saved. */
export function CopyForm({ urn, proposal }: { urn: number; proposal: Proposal }) {
  const [state, action] = useActionState(saveCopy, null)
  const { year, terms, lines, holidays } = proposal
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, year, lines: lines.length }} />
      <div className="space-y-9">
        <FieldGroup
          legend="Half terms"
          hint="The same weekdays a year on. Set them to the dates that were decided."
        >
          <TermFields terms={terms} state={state} />
        </FieldGroup>
        {lines.length > 0 && (
          <FieldGroup
            legend="INSET days and other dates"
            hint="Clear both dates of what is not to be repeated."
          >
            {lines.map((line, index) => (
              <Line key={index} line={line} number={index + 1} state={state} />
            ))}
          </FieldGroup>
        )}
        <Checkboxes
          name="days[]"
          label="Bank holidays on which the school is closed"
          state={state}
          {...holidayChoices(holidays)}
        />
      </div>
      <FormActions>
        <SubmitButton>Save the calendar</SubmitButton>
        <ButtonLink tone="quiet" href={calendarPath(urn, year - 1)}>
          Cancel
        </ButtonLink>
      </FormActions>
    </form>
  )
}

function Line({ line, number, state }: { line: ProposedLine; number: number; state: FormState }) {
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{line.title}</legend>
      <HiddenFields values={{ [`line-${number}`]: line.carried }} />
      <FieldRow>
        <DateField name={`from-line-${number}`} label="First day" defaultValue={line.from} state={state} />
        <DateField name={`to-line-${number}`} label="Last day" defaultValue={line.to} state={state} />
      </FieldRow>
    </fieldset>
  )
}
