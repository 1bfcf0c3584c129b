'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { columnText } from '#ui/form.ts'
import { changeAddress, changeName, changeParticulars } from '../actions.ts'
import type { SeenEntry } from '../queries.ts'
import { AddressFields, NameFields, SexField } from './fields.tsx'

import { carriedOf, type FormProps } from './carried.ts'

/** A change of name from a day, or an error put right. */
export function NameForm({ urn, pupilId, today, entry }: FormProps & { entry: SeenEntry }) {
  return (
    <ActionForm
      action={changeName}
      carried={carriedOf(urn, pupilId, entry)}
      submit="Change the name"
      asksReason
    >
      {(state) => (
        <>
          <NameFields state={state} values={entry.seen} />
          <RadioGroup
            name="how"
            label="What happened?"
            state={state}
            choices={[
              {
                value: 'changed',
                label: 'The name changed',
                hint: 'The old name stays on what was recorded under it.',
              },
              { value: 'error', label: 'It was entered wrongly' },
            ]}
          />
          <DateField name="from" label="From which day, if it changed" state={state} defaultValue={today} />
        </>
      )}
    </ActionForm>
  )
}

/** A new address from a day, or an error put right; the first where there is none. */
export function AddressForm({ urn, pupilId, today, entry }: FormProps & { entry?: SeenEntry }) {
  return (
    <ActionForm
      action={changeAddress}
      carried={carriedOf(urn, pupilId, entry)}
      submit="Change the address"
      asksReason
    >
      {(state) => (
        <>
          <AddressFields state={state} values={entry?.seen} />
          {entry && (
            <RadioGroup
              name="how"
              label="What happened?"
              state={state}
              choices={[
                { value: 'moved', label: 'The pupil moved, or will move' },
                { value: 'error', label: 'It was entered wrongly, or is to be kept confidential' },
              ]}
            />
          )}
          <DateField
            name="from"
            label={entry ? 'From which day, if the pupil moved' : 'From which day'}
            state={state}
            defaultValue={today}
          />
        </>
      )}
    </ActionForm>
  )
}

/** Sex, date of birth and numbers. */
export function ParticularsForm({ urn, pupilId, entry }: Omit<FormProps, 'today'> & { entry: SeenEntry }) {
  const { seen } = entry
  return (
    <ActionForm
      action={changeParticulars}
      carried={carriedOf(urn, pupilId, entry)}
      submit="Change the particulars"
      asksReason
    >
      {(state) => (
        <>
          <SexField state={state} values={seen} />
          <DateField
            name="dateOfBirth"
            label="Date of birth"
            state={state}
            defaultValue={columnText(seen, 'date_of_birth')}
            required
          />
          <TextField
            name="upn"
            label="Unique pupil number"
            hint="A letter and twelve figures. Leave empty where there is none."
            state={state}
            defaultValue={columnText(seen, 'upn')}
            width="medium"
            spellCheck={false}
          />
          <TextField
            name="formerUpn"
            label="Former number"
            state={state}
            defaultValue={columnText(seen, 'former_upn')}
            width="medium"
            spellCheck={false}
          />
        </>
      )}
    </ActionForm>
  )
}
