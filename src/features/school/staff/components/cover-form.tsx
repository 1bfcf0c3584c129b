'use client'

import { useActionState } from 'react'

import { FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField } from '#ui/text-field.tsx'

import { arrangeCover } from '../actions.ts'

type Props = { urn: number; teachers: Option[]; groups: Option[]; today: string }

/** Gives a cover teacher one group for one day. */
export function CoverForm({ urn, teachers, groups, today }: Props) {
  const [state, send] = useActionState(arrangeCover, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <FieldStack>
        <SelectField
          name="membership"
          label="Who covers"
          options={teachers}
          placeholder="Choose"
          required
          state={state}
        />
        <SelectField
          name="group"
          label="Group"
          options={groups}
          placeholder="Choose"
          required
          state={state}
        />
        <DateField name="date" label="Day" defaultValue={today} required state={state} />
      </FieldStack>
      <FormActions>
        <SubmitButton>Arrange cover</SubmitButton>
      </FormActions>
    </form>
  )
}
