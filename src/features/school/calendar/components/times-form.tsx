'use client'

import { useActionState } from 'react'
import type { LocalDate, Session, SessionTimes } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldGroup, FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { saveTimes } from '../actions.ts'
import { timesPath } from '../paths.ts'
import { HiddenFields } from './hidden-fields.tsx'

type Props = {
  urn: number
  from: LocalDate
  yearGroup: number
  /** Whom the times may be for, the whole school first. */
  whom: { value: string; label: string }[]
  times: Record<Session, SessionTimes | null>
}

/** A new set of session times, in force from a day on. */
export function TimesForm({ urn, from, yearGroup, whom, times }: Props) {
  const [state, action] = useActionState(saveTimes, null)
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn }} />
      <FieldStack>
        <SelectField
          name="yearGroup"
          label="Who they are for"
          options={whom}
          defaultValue={String(yearGroup)}
          state={state}
        />
        <DateField
          name="from"
          label="In force from"
          hint="Today or later. Registers already taken keep the times they were taken under."
          defaultValue={from}
          state={state}
        />
        <SessionFields session="am" legend="Morning" times={times.AM} state={state} />
        <SessionFields session="pm" legend="Afternoon" times={times.PM} state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>Save the times</SubmitButton>
        <ButtonLink tone="quiet" href={timesPath(urn)}>
          Cancel
        </ButtonLink>
      </FormActions>
    </form>
  )
}

const QUESTIONS: { end: keyof SessionTimes; label: string }[] = [
  { end: 'starts', label: 'Session starts' },
  { end: 'opens', label: 'Register opens' },
  { end: 'closes', label: 'Register closes' },
  { end: 'ends', label: 'Session ends' },
]

type SessionProps = { session: 'am' | 'pm'; legend: string; times: SessionTimes | null; state: FormState }

function SessionFields({ session, legend, times, state }: SessionProps) {
  return (
    <FieldGroup legend={legend} hint="The register may be open for at most 30 minutes.">
      <FieldRow>
        {QUESTIONS.map(({ end, label }) => (
          <TextField
            key={end}
            name={`${session}-${end}`}
            label={label}
            type="time"
            width="short"
            defaultValue={times?.[end]}
            state={state}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  )
}
