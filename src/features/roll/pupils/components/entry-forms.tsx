'use client'

import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { correct, move, rename } from '../actions.ts'
import type { Standing } from '../edit.ts'
import { EntryForm } from './entry-form.tsx'
import { AddressFields, NameFields, SexField, textOf } from './fields.tsx'

export type FormProps = { urn: number; pupilId: number; today: string }

/** A change of name from a day, or an error put right. */
export function NameForm({ urn, pupilId, today, entry }: FormProps & { entry: Standing }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={rename} entry={entry} submit="Change the name">
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
    </EntryForm>
  )
}

/** A new address from a day, or an error put right; the first where there is none. */
export function AddressForm({ urn, pupilId, today, entry }: FormProps & { entry?: Standing }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={move} entry={entry} submit="Change the address">
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
    </EntryForm>
  )
}

/** Sex, date of birth and numbers. */
export function ParticularsForm({ urn, pupilId, entry }: Omit<FormProps, 'today'> & { entry: Standing }) {
  const { seen } = entry
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={correct} entry={entry} submit="Change the particulars">
      {(state) => (
        <>
          <SexField state={state} values={seen} />
          <DateField
            name="dateOfBirth"
            label="Date of birth"
            state={state}
            defaultValue={textOf(seen, 'date_of_birth')}
            required
          />
          <TextField
            name="upn"
            label="Unique pupil number"
            hint="A letter and twelve figures. Leave empty where there is none."
            state={state}
            defaultValue={textOf(seen, 'upn')}
            width="medium"
            spellCheck={false}
          />
          <TextField
            name="formerUpn"
            label="Former number"
            state={state}
            defaultValue={textOf(seen, 'former_upn')}
            width="medium"
            spellCheck={false}
          />
        </>
      )}
    </EntryForm>
  )
}
