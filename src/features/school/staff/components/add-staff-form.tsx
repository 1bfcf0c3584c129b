'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'

import { addPerson } from '../actions.ts'

/** Adds a person to the school's staff, in one position. */
export function AddStaffForm({ urn, roles, today }: { urn: number; roles: Option[]; today: string }) {
  return (
    <ActionForm action={addPerson} carried={{ urn }} submit="Add to the staff">
      {(state) => (
        <>
          <TextField
            name="name"
            label="Name"
            hint="As colleagues write it."
            autoComplete="off"
            required
            state={state}
          />
          <TextField
            name="email"
            label="E-mail address at work"
            hint="They sign in with it. Somebody who uses Rollbook already is found by it and keeps their password."
            type="email"
            autoComplete="off"
            required
            state={state}
          />
          <SelectField
            name="role"
            label="Role in Rollbook"
            options={roles}
            placeholder="Choose a role"
            required
            state={state}
          />
          <TextField
            name="position"
            label="Position"
            hint="As the school calls it, such as “Class teacher, Year 4”. It stands beside whatever they record."
            required
            state={state}
          />
          <DateField name="from" label="First day" defaultValue={today} required state={state} />
        </>
      )}
    </ActionForm>
  )
}
