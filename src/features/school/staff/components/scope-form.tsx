'use client'

import { useActionState } from 'react'

import { FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'

import { giveGroup } from '../actions.ts'

type Props = { urn: number; membership: number; kind: 'group' | 'year'; choices: Option[]; today: string }

/** Gives a teacher a group, or a head of year a year, from a day on. */
export function ScopeForm({ urn, membership, kind, choices, today }: Props) {
  const [state, send] = useActionState(giveGroup, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="membership" value={membership} />
      <input type="hidden" name="kind" value={kind} />
      <FieldStack>
        <SelectField
          name="what"
          label={kind === 'group' ? 'Group' : 'Year group'}
          options={choices}
          placeholder="Choose"
          required
          state={state}
        />
        <FieldRow>
          <DateField name="from" label="First day" defaultValue={today} required state={state} />
          <DateField name="to" label="Last day, if known" state={state} />
        </FieldRow>
      </FieldStack>
      <FormActions>
        <SubmitButton tone="secondary">{kind === 'group' ? 'Give the group' : 'Give the year'}</SubmitButton>
      </FormActions>
    </form>
  )
}
