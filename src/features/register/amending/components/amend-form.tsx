'use client'

import { useActionState, useState } from 'react'

import { isLate } from '#domain/index.ts'
import { fieldValue } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'

import { amendMark } from '../actions.ts'

type Code = {
  code: string
  name: string
  group: string
  details: { key: string; label: string; hint?: string }[]
}

export type AmendProps = {
  /** Which mark: the school's URN, the pupil, the session, and the revision it was seen at. */
  hidden: Record<'urn' | 'pupil' | 'date' | 'session' | 'seen', string | number>
  current: { code: string; minutesLate: number; comment: string; detail: Record<string, string> } | null
  codes: Code[]
  /** Empty while the register is open, when a change needs no reason. */
  reasons: string[]
  /** Codes that explain an absence whose reason was not known, each with its reason, to be recorded with one press. */
  explanations: { code: string; name: string; reason: string }[]
}

/** Changes a mark: the code and what it asks for, and after the closing time why. Works without scripts. */
export function AmendForm({ hidden, current, codes, reasons, explanations }: AmendProps) {
  const [state, send] = useActionState(amendMark, null)
  const [code, setCode] = useState(fieldValue(state, 'code', current?.code))
  const chosen = codes.find((one) => one.code === code)
  const named = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return (
    <>
      <FormOutcome state={state} />
      {explanations.length > 0 && (
        <div className="mb-6 flex flex-wrap gap-3">
          {explanations.map((known) => (
            <form key={`${known.code} ${known.reason}`} action={send}>
              {named}
              <input type="hidden" name="code" value={known.code} />
              <input type="hidden" name="reason" value={known.reason} />
              <SubmitButton tone="secondary">
                {known.code}: {known.name} – {known.reason.toLowerCase()}
              </SubmitButton>
            </form>
          ))}
        </div>
      )}
      <form action={send} noValidate>
        {named}
        <FieldStack>
          <SelectField
            name="code"
            label={current ? 'What it should be' : 'Code'}
            options={grouped(codes)}
            placeholder="Choose"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            state={state}
          />
          {isLate(code) && (
            <TextField
              name="minutes"
              label="Minutes late"
              inputMode="numeric"
              width="short"
              defaultValue={current?.minutesLate ?? 0}
              state={state}
            />
          )}
          {chosen?.details.map(({ key, label, hint }) => (
            <TextField
              key={key}
              name={`detail.${key}`}
              label={label}
              hint={hint}
              defaultValue={current?.detail[key]}
              state={state}
            />
          ))}
          <TextArea name="comment" label="Comment" rows={2} defaultValue={current?.comment} state={state} />
          {reasons.length > 0 && (
            <>
              <RadioGroup
                name="reason"
                label="Why it changes"
                hint="The register is closed, so the law asks for the reason."
                choices={reasons.map((reason) => ({ value: reason, label: reason }))}
                state={state}
              />
              <TextField name="otherReason" label="Or in your own words" width="full" state={state} />
            </>
          )}
        </FieldStack>
        <FormActions>
          <SubmitButton>{current ? 'Change the mark' : 'Record the mark'}</SubmitButton>
        </FormActions>
      </form>
    </>
  )
}

function grouped(codes: Code[]) {
  return [...new Set(codes.map(({ group }) => group))].map((label) => ({
    label,
    options: codes
      .filter(({ group }) => group === label)
      .map(({ code, name }) => ({ value: code, label: `${code}  ${name}` })),
  }))
}
