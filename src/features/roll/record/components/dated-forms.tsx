'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { CheckGrid } from '#ui/check-grid.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { addCharacteristic, setSessionPattern } from '../actions.ts'
import { carriedOf, type FormProps } from './carried.ts'

/** The sessions a pupil is expected for, where they are not the school's. */
export function PatternForm({ urn, pupilId, today, compulsory }: FormProps & { compulsory: boolean }) {
  return (
    <ActionForm
      action={setSessionPattern}
      carried={carriedOf(urn, pupilId)}
      submit="Save part-time timetable"
      asksReason
    >
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
    </ActionForm>
  )
}

type CharacteristicProps = FormProps & { kinds: Option[]; ethnicities: Option[]; authorities: Option[] }

/** Something to record of a pupil from a day. */
export function CharacteristicForm(props: CharacteristicProps) {
  const { urn, pupilId, today, kinds, ethnicities, authorities } = props
  return (
    <ActionForm action={addCharacteristic} carried={carriedOf(urn, pupilId)} submit="Record it">
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
    </ActionForm>
  )
}
