'use client'

import { CheckGrid } from '#ui/check-grid.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { add, agreeSessions, characterise, endCharacteristic, endContact, keepContact } from '../actions.ts'
import { EntryForm } from './entry-form.tsx'
import type { Standing } from './entry-forms.tsx'
import { AddressFields, ContactFields, NameFields, SexField } from './fields.tsx'

type Props = { urn: number; pupilId: number; today: string }

/** Everything regulation 8 asks for of a pupil who joins. */
export function NewPupilForm({
  urn,
  today,
  years,
  groups,
}: Omit<Props, 'pupilId'> & { years: Option[]; groups: Option[] }) {
  return (
    <EntryForm urn={urn} action={add} submit="Add to the register" asksReason={false}>
      {(state) => (
        <>
          <NameFields state={state} />
          <SexField state={state} />
          <FieldRow>
            <DateField name="dateOfBirth" label="Date of birth" state={state} required />
            <TextField
              name="upn"
              label="Unique pupil number"
              hint="Where there is one"
              state={state}
              width="medium"
              spellCheck={false}
            />
          </FieldRow>
          <DateField
            name="startingDay"
            label="Starting day"
            hint="The first day the pupil is expected; on the register from then on, whether they come or not."
            defaultValue={today}
            state={state}
            required
          />
          <FieldRow>
            <SelectField
              name="yearGroup"
              label="Year group"
              options={years}
              placeholder="Choose a year"
              state={state}
            />
            <SelectField
              name="group"
              label="Registration group"
              options={groups}
              placeholder="Choose a group"
              state={state}
            />
            <SelectField
              name="kind"
              label="Registration"
              state={state}
              options={[
                { value: 'single', label: 'At this school alone' },
                { value: 'main', label: 'Here as the main school' },
                { value: 'subsidiary', label: 'Here beside the main school' },
                { value: 'guest', label: 'Guest' },
              ]}
            />
          </FieldRow>
          <TextField
            name="lastSchool"
            label="Last school"
            hint="Name and address, where there was one"
            state={state}
          />
          <AddressFields state={state} />
          <ContactFields state={state} />
        </>
      )}
    </EntryForm>
  )
}

export function PatternForm({ urn, pupilId, today, compulsory }: Props & { compulsory: boolean }) {
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

type CharacteristicProps = Props & { kinds: Option[]; ethnicities: Option[] }

export function CharacteristicForm({ urn, pupilId, today, kinds, ethnicities }: CharacteristicProps) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={characterise} submit="Record it" asksReason={false}>
      {(state) => (
        <>
          <SelectField name="kind" label="What" options={kinds} placeholder="Choose one" state={state} />
          <SelectField
            name="value"
            label="Ethnicity, if that is what you record"
            options={ethnicities}
            placeholder="Does not apply"
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

export function EndForm({
  urn,
  pupilId,
  today,
  entry,
  of,
}: Props & { entry: Standing; of: 'characteristic' | 'contact' }) {
  return (
    <EntryForm
      urn={urn}
      pupilId={pupilId}
      action={of === 'contact' ? endContact : endCharacteristic}
      entry={entry}
      submit="End it"
    >
      {(state) => (
        <DateField
          name="to"
          label="Last day"
          id={`end-${entry.id}`}
          defaultValue={today}
          state={state}
          required
        />
      )}
    </EntryForm>
  )
}

export function ContactForm({
  urn,
  pupilId,
  entry,
  contact,
}: Omit<Props, 'today'> & { entry?: Standing; contact?: { id: number; values: Record<string, unknown> } }) {
  return (
    <EntryForm
      urn={urn}
      pupilId={pupilId}
      action={keepContact}
      entry={entry}
      hidden={contact ? { contact: contact.id } : {}}
      submit={entry ? 'Change the contact' : 'Add the contact'}
      asksReason={entry !== undefined}
    >
      {(state) => <ContactFields state={state} values={entry && { ...contact?.values, ...entry.seen }} />}
    </EntryForm>
  )
}
