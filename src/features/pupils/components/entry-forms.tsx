'use client'

import { RadioGroup } from '#ui/choices.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { correct, leave, move, regroup, rename } from '../actions.ts'
import { EntryForm } from './entry-form.tsx'
import { AddressFields, NameFields, SexField, textOf } from './fields.tsx'

export type Standing = { id: number; seen: Record<string, unknown> }
type Props = { urn: number; pupilId: number; today: string }

/** A change of name from a day, or an error put right. */
export function NameForm({ urn, pupilId, today, entry }: Props & { entry: Standing }) {
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

export function AddressForm({ urn, pupilId, today, entry }: Props & { entry?: Standing }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={move} entry={entry} submit="Change the address">
      {(state) => (
        <>
          <AddressFields state={state} values={entry?.seen} />
          <RadioGroup
            name="how"
            label="What happened?"
            state={state}
            choices={[
              { value: 'moved', label: 'The pupil moved, or will move' },
              { value: 'error', label: 'It was entered wrongly' },
            ]}
          />
          <DateField
            name="from"
            label="From which day, if the pupil moved"
            state={state}
            defaultValue={today}
          />
        </>
      )}
    </EntryForm>
  )
}

export function ParticularsForm({
  urn,
  pupilId,
  seen,
}: Omit<Props, 'today'> & { seen: Record<string, unknown> }) {
  const hidden = { seen: JSON.stringify(seen) }
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={correct} hidden={hidden} submit="Change the particulars">
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

type GroupProps = Props & { years: Option[]; groups: Option[]; year: string; group: string }

export function GroupForm({ urn, pupilId, today, years, groups, year, group }: GroupProps) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={regroup} submit="Change year and group">
      {(state) => (
        <>
          <SelectField
            name="yearGroup"
            label="Year group"
            options={years}
            defaultValue={year}
            state={state}
          />
          <SelectField
            name="group"
            label="Registration group"
            options={groups}
            defaultValue={group}
            placeholder="Choose a group"
            state={state}
          />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </EntryForm>
  )
}

export function LeavingForm({
  urn,
  pupilId,
  today,
  entry,
  grounds,
}: Props & { entry: Standing; grounds: { value: string; label: string; hint: string }[] }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={leave} entry={entry} submit="Record the leaving">
      {(state) => (
        <>
          <DateField
            name="leavingDay"
            label="Last day on roll"
            hint="Today or later: a name is never deleted with an earlier date."
            defaultValue={today}
            state={state}
            required
          />
          <RadioGroup
            name="ground"
            label="On which ground of regulation 9?"
            choices={grounds}
            state={state}
          />
          <TextField
            name="nextSchool"
            label="Next school, where known"
            hint="Its name, and the day the pupil starts there."
            state={state}
          />
        </>
      )}
    </EntryForm>
  )
}
