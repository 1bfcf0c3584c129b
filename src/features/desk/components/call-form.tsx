import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { Checkbox, RadioGroup } from '#ui/choices.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { fieldError, fieldValue, type FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

import type { Desk, DeskPupil } from '../queries.ts'

type Props = {
  urn: number
  pupil: DeskPupil
  desk: Desk
  state: FormState
  send: (form: FormData) => void
  onLeave: () => void
}

/** What was told about one pupil: a code and Enter records it; or the pupil comes or goes now. */
export function CallForm({ urn, pupil: [id, name, group], desk, state, send, onLeave }: Props) {
  const [code, setCode] = useState(fieldValue(state, 'code'))
  const choice = desk.codes.find((one) => one.code === code.trim().toUpperCase())
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <h2 className="mb-4 text-xl">
        {name} <span className="font-normal text-ink-muted">{group}</span>
      </h2>
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="pupil" value={id} />
      <FieldStack>
        <TextField
          name="code"
          label="Code"
          hint={
            choice?.name ?? (code ? 'Not a code you can enter' : 'I for illness, M for a medical appointment')
          }
          width="short"
          autoComplete="off"
          maxLength={2}
          ref={(input) => input?.focus({ preventScroll: true })}
          value={code}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave()
          }}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          error={fieldError(state, 'code')}
        />
        {choice?.details.map(({ key, label, hint }) => (
          <TextField key={key} name={`detail.${key}`} label={label} hint={hint} state={state} />
        ))}
        <RadioGroup
          name="sessions"
          label="For"
          inline
          defaultValue={desk.session}
          choices={[
            { value: 'AM', label: 'This morning' },
            { value: 'PM', label: 'This afternoon' },
            { value: 'both', label: 'The whole day' },
          ]}
          state={state}
        />
        <TextField name="comment" label="What was said, if it should be kept" width="full" state={state} />
        {fieldError(state, 'replace') && (
          <Checkbox name="replace" value="yes" label="Replace what stands" state={state} />
        )}
      </FieldStack>
      <FormActions>
        <SubmitButton name="kind" value="away">
          Record the absence
        </SubmitButton>
        <SubmitButton name="kind" value="arrived" tone="secondary">
          Arrives now
        </SubmitButton>
        <SubmitButton name="kind" value="left" tone="secondary">
          Leaves now
        </SubmitButton>
        <Button tone="quiet" onClick={onLeave}>
          Somebody else
        </Button>
      </FormActions>
      <div className="mt-6">
        <Disclosure summary="All codes you can enter">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {desk.codes.map((one) => (
              <div key={one.code} className="contents">
                <dt className="font-semibold">{one.code}</dt>
                <dd>{one.name}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
    </form>
  )
}
