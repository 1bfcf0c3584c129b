'use client'

import { FieldRow } from '#ui/form-parts.tsx'
import type { FormState } from '#ui/form.ts'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { add, change, end } from '../actions.ts'
import { GroupFrame } from './group-frame.tsx'

type FieldsProps = { state: FormState; years: Option[]; name?: string; year?: string }

function GroupFields({ state, years, name = '', year = '' }: FieldsProps) {
  return (
    <FieldRow>
      <TextField name="name" label="Name" defaultValue={name} state={state} width="short" required />
      <SelectField
        name="yearGroup"
        label="Year group"
        placeholder="Mixed"
        options={years}
        defaultValue={year}
        state={state}
      />
    </FieldRow>
  )
}

/** A new group. */
export function AddGroupForm({ urn, today, years }: { urn: number; today: string; years: Option[] }) {
  return (
    <GroupFrame action={add} carried={{ urn }} submit="Add the group">
      {(state) => (
        <>
          <GroupFields state={state} years={years} />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </GroupFrame>
  )
}

type Standing = { id: number; seen: Record<string, unknown> }
type OneProps = { urn: number; standing: Standing }

const carriedOf = ({ urn, standing }: OneProps) => ({
  urn,
  group: standing.id,
  seen: JSON.stringify(standing.seen),
})

/** Another name or year for a group. */
export function ChangeGroupForm({ years, ...one }: OneProps & { years: Option[] }) {
  const { name, year_group: year } = one.standing.seen
  return (
    <GroupFrame action={change} carried={carriedOf(one)} reasonId="change-reason" submit="Change the group">
      {(state) => (
        <GroupFields
          state={state}
          years={years}
          name={typeof name === 'string' ? name : ''}
          year={typeof year === 'number' ? String(year) : ''}
        />
      )}
    </GroupFrame>
  )
}

/** The last day of a group. */
export function EndGroupForm({ today, ...one }: OneProps & { today: string }) {
  return (
    <GroupFrame action={end} carried={carriedOf(one)} reasonId="end-reason" submit="End the group">
      {(state) => <DateField name="to" label="Last day" defaultValue={today} state={state} required />}
    </GroupFrame>
  )
}
