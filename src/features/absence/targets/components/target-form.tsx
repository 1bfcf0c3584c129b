'use client'

import { useActionState } from 'react'
import { Checkbox } from '#ui/choices.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { saveTarget } from '../actions.ts'
import { TARGETS, type TargetKind } from '../targets.ts'

type Props = { urn: number; kind: TargetKind; years: Option[]; today: string }

/** The form for a target of one kind: the attendance a school aims at, or what the DfE expects of it. */
export function TargetForm({ urn, kind, years, today }: Props) {
  const [state, send] = useActionState(saveTarget, null)
  const id = (name: string) => `${kind}-${name}`
  return (
    <form action={send} noValidate aria-label={TARGETS[kind].label}>
      <FormOutcome
        state={state}
        ids={Object.fromEntries(
          ['year', 'attendance', 'indicative', 'source', 'givenOn'].map((n) => [n, id(n)]),
        )}
      />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="kind" value={kind} />
      <p className="mb-4 max-w-prose text-ink-muted">{TARGETS[kind].hint}</p>
      <FieldStack>
        <SelectField id={id('year')} name="year" label="Academic year" options={years} state={state} />
        <TextField
          id={id('attendance')}
          name="attendance"
          label="Attendance, in percent"
          hint="Such as 95.5"
          inputMode="decimal"
          width="short"
          state={state}
          required
        />
        {kind === 'abie' && <VersionFields id={id} state={state} today={today} />}
      </FieldStack>
      <FormActions>
        <SubmitButton>{kind === 'abie' ? 'Save expectation' : 'Save target'}</SubmitButton>
      </FormActions>
    </form>
  )
}

type VersionProps = { id: (name: string) => string; state: FormState; today: string }

function VersionFields({ id, state, today }: VersionProps) {
  return (
    <>
      <Checkbox
        id={id('indicative')}
        name="indicative"
        label="It is indicative"
        hint="As those for 2025/26 were. Every page, report and file then says so."
        state={state}
      />
      <TextField
        id={id('source')}
        name="source"
        label="Where it was read"
        hint="Such as “Similar schools report, November 2026”"
        state={state}
        required
      />
      <DateField
        id={id('givenOn')}
        name="givenOn"
        label="Day on which the school was given it"
        hint="Of several for one year, the one given last stands."
        defaultValue={today}
        state={state}
        required
      />
    </>
  )
}
