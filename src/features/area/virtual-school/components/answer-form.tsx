'use client'

import { useActionState } from 'react'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { shortDate } from '#ui/format.ts'
import { SelectField } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { answer } from '../actions.ts'
import type { Candidate } from '../queries.ts'

type Props = { urn: number; flagId: number; candidates: Candidate[] }

/** The school's answer to one flag: which pupil it is, or that it is none. */
export function AnswerForm({ urn, flagId, candidates }: Props) {
  const [state, send] = useActionState(answer, null)
  const ids = { pupil: `pupil-${flagId}`, answer: `answer-${flagId}`, reason: `reason-${flagId}` }
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} ids={ids} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="flag" value={flagId} />
      <FieldStack>
        <SelectField
          name="pupil"
          id={ids.pupil}
          label="Which pupil is it?"
          hint="Pupils with the same UPN, birth date or surname. A likeness is not a proof."
          placeholder={candidates.length === 0 ? 'Nobody here is like that' : 'Choose the pupil'}
          options={candidates.map(({ pupilId, name, dateOfBirth, same }) => ({
            value: String(pupilId),
            label: `${name}, born ${shortDate(dateOfBirth)} (same ${same})`,
          }))}
          state={state}
        />
        <RadioGroup
          name="answer"
          id={ids.answer}
          label="Your answer"
          state={state}
          choices={[
            { value: 'confirm', label: 'Confirm: the record says so from that day' },
            { value: 'decline', label: 'Decline: it is not so, or not a pupil here' },
          ]}
        />
        <TextField name="reason" id={ids.reason} label="If you decline, why" state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>Answer</SubmitButton>
      </FormActions>
    </form>
  )
}
