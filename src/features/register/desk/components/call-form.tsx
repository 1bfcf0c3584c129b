import { useState } from 'react'

import { isLate } from '#domain/index.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, RadioGroup } from '#ui/choices.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { fieldError, fieldValue, type FormState } from '#ui/form.ts'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { Restrictions } from '#ui/restrictions.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useClock } from '#ui/use-clock.ts'

import { arrivalHint } from '../arrival-hint.ts'
import type { Desk, DeskPupil } from '../queries.ts'
import { spokenMark } from '../spoken-mark.ts'

type Props = {
  urn: number
  pupil: DeskPupil
  desk: Desk
  state: FormState
  send: (form: FormData) => void
  onLeave: () => void
}

/** What was told about one pupil: a code and Enter records it; or the pupil comes or goes now. */
export function CallForm({ urn, pupil, desk, state, send, onLeave }: Props) {
  const [id, name, group, , am, pm] = pupil
  const moment = useClock(desk.serverNow)
  const [code, setCode] = useState(fieldValue(state, 'code'))
  const choice = desk.codes.find((one) => one.code === code.trim())
  const arrives = choice !== undefined && isLate(choice.code)
  // Whoever is ill in the morning is mostly away for the day.
  const usual = choice?.code === 'I' && desk.session === 'AM' ? 'both' : desk.session
  const stands = fieldValue(state, 'stands', fieldValue(state, 'replace'))
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <h2 className="mb-1 text-xl">
        {name} <span className="font-normal text-ink-muted">{group}</span>
      </h2>
      <Restrictions said={desk.restrictions[id]} className="mb-2" />
      <p className="mb-4 text-ink-muted">
        This morning: {spokenMark(desk, am)}. This afternoon: {spokenMark(desk, pm)}.
      </p>
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="pupil" value={id} />
      <FieldStack>
        <TextField
          name="code"
          label="Code"
          hint={arrives ? arrivalHint(desk, pupil, moment) : hintOf(code, choice?.name)}
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
        {arrives ? (
          <input type="hidden" name="sessions" value={desk.session} />
        ) : (
          <RadioGroup
            key={usual}
            name="sessions"
            label="For"
            inline
            defaultValue={usual}
            choices={[
              { value: 'AM', label: 'This morning' },
              { value: 'PM', label: 'This afternoon' },
              { value: 'both', label: 'The whole day' },
            ]}
            state={state}
          />
        )}
        <TextField name="comment" label="Note of the call (optional)" width="full" state={state} />
        {stands && <Checkbox name="replace" value={stands} label="Replace what stands" state={state} />}
      </FieldStack>
      <FormActions>
        <SubmitButton name="kind" value="away">
          {arrives ? 'Record the arrival' : 'Record the absence'}
        </SubmitButton>
        {!arrives && (
          <SubmitButton name="kind" value="arrived" tone="secondary">
            Sign in<span className="sr-only"> {name}</span>
          </SubmitButton>
        )}
        <SubmitButton name="kind" value="left" tone="secondary">
          Sign out<span className="sr-only"> {name}</span>
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

function hintOf(code: string, name: string | undefined): string {
  if (name !== undefined) return name
  return code
    ? 'Not a code you can enter'
    : 'I for illness, M for a medical appointment, L for somebody who comes late'
}
