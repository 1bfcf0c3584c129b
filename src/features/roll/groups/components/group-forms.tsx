'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import type { FormState } from '#ui/form.ts'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { addGroup, changeGroup, endGroup } from '../actions.ts'
import { GroupReason } from './group-reason.tsx'

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
    <ActionForm action={addGroup} carried={{ urn }} submit="Add the group">
      {(state) => (
        <>
          <GroupFields state={state} years={years} />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </ActionForm>
  )
}

type OneProps = { urn: number; entry: { id: number; seen: Record<string, unknown> } }

const carriedOf = ({ urn, entry }: OneProps) => ({ urn, group: entry.id, seen: entry.seen })

/** Another name or year for a group. */
export function ChangeGroupForm({ years, ...one }: OneProps & { years: Option[] }) {
  const { name, year_group: year } = one.entry.seen
  return (
    <ActionForm
      action={changeGroup}
      carried={carriedOf(one)}
      ids={{ reason: 'change-reason' }}
      submit="Change the group"
    >
      {(state) => (
        <>
          <GroupFields
            state={state}
            years={years}
            name={typeof name === 'string' ? name : ''}
            year={typeof year === 'number' ? String(year) : ''}
          />
          <GroupReason state={state} id="change-reason" />
        </>
      )}
    </ActionForm>
  )
}

/** The last day of a group. */
export function EndGroupForm({ today, ...one }: OneProps & { today: string }) {
  return (
    <ActionForm
      action={endGroup}
      carried={carriedOf(one)}
      ids={{ reason: 'end-reason' }}
      submit="End the group"
    >
      {(state) => (
        <>
          <DateField name="to" label="Last day" defaultValue={today} state={state} required />
          <GroupReason state={state} id="end-reason" />
        </>
      )}
    </ActionForm>
  )
}
