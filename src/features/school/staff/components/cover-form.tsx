'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Option } from '#ui/select-field.tsx'
import { DateField } from '#ui/text-field.tsx'

import { arrangeCover } from '../actions.ts'

type Props = { urn: number; teachers: Option[]; groups: Option[]; today: string }

/** Gives a cover teacher one group for one day. */
export function CoverForm({ urn, teachers, groups, today }: Props) {
  return (
    <ActionForm action={arrangeCover} carried={{ urn }} submit="Arrange cover">
      {(state) => (
        <>
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
        </>
      )}
    </ActionForm>
  )
}
