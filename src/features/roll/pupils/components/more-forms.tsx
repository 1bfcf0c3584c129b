'use client'

import { CheckGrid } from '#ui/check-grid.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { agreeSessions, characterise, endCharacteristic, endContact, endPattern } from '../actions.ts'
import type { Standing } from '../edit.ts'
import { EntryForm } from './entry-form.tsx'
import type { FormProps } from './entry-forms.tsx'

/** Sessions that are not the school's. */
export function PatternForm({ urn, pupilId, today, compulsory }: FormProps & { compulsory: boolean }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={agreeSessions} submit="Agree these sessions">
      {(state) => (
        <>
          <CheckGrid
            name="sessions"
            label="When is the pupil expected?"
            columns={['Mon', 'Tue', 'Wed', 'Thu', 'Fri']}
            rows={['Morning', 'Afternoon']}
            boxValue={(row, column) => String(2 * column + row)}
            state={state}
          />
          <RadioGroup
            name="otherwise"
            label="What are the other sessions?"
            state={state}
            defaultValue={compulsory ? 'C2' : 'X'}
            choices={[
              {
                value: 'X',
                label: 'X: not required',
                hint: 'Only for a pupil who is not of compulsory school age.',
              },
              {
                value: 'C2',
                label: 'C2: part-time timetable',
                hint: 'Agreed with a parent, for exceptional circumstances, and temporary.',
              },
            ]}
          />
          <TextField
            name="agreement"
            label="Agreement"
            hint="For C2: with whom, why, and when it is next reviewed"
            state={state}
          />
          <FieldRow>
            <DateField name="from" label="From" defaultValue={today} state={state} required />
            <DateField name="to" label="Until" hint="C2 needs an end" state={state} />
          </FieldRow>
        </>
      )}
    </EntryForm>
  )
}

type CharacteristicProps = FormProps & { kinds: Option[]; ethnicities: Option[]; authorities: Option[] }

/** Something to record of a pupil from a day. */
export function CharacteristicForm(props: CharacteristicProps) {
  const { urn, pupilId, today, kinds, ethnicities, authorities } = props
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={characterise} submit="Record it" asksReason={false}>
      {(state) => (
        <>
          <SelectField name="kind" label="What" options={kinds} placeholder="Choose one" state={state} />
          <SelectField
            name="ethnicity"
            label="Ethnicity, if that is what you record"
            options={ethnicities}
            placeholder="Does not apply"
            state={state}
          />
          <SelectField
            name="authority"
            label="For a looked-after child: by which authority"
            options={authorities}
            placeholder="The school’s own, or does not apply"
            state={state}
          />
          <FieldRow>
            <DateField name="from" label="From" defaultValue={today} state={state} required />
            <DateField name="to" label="Until, if known" state={state} />
          </FieldRow>
        </>
      )}
    </EntryForm>
  )
}

const ENDS = { characteristic: endCharacteristic, contact: endContact, pattern: endPattern } as const

/** The last day of something that stands. */
export function EndForm({
  urn,
  pupilId,
  today,
  entry,
  of,
}: FormProps & { entry: Standing; of: keyof typeof ENDS }) {
  const ids = { to: `end-${entry.id}`, reason: `end-${entry.id}-reason` }
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={ENDS[of]} entry={entry} ids={ids} submit="End it">
      {(state) => (
        <DateField name="to" label="Last day" id={ids.to} defaultValue={today} state={state} required />
      )}
    </EntryForm>
  )
}
