'use client'

import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { comeBack, leave, regroup, register } from '../actions.ts'
import type { Standing } from '../edit.ts'
import { EntryForm } from './entry-form.tsx'
import type { FormProps } from './entry-forms.tsx'
import { PlaceFields, RegistrationFields, textOf, type Places } from './fields.tsx'

type GroupProps = FormProps & Places & { year: string; group: string; seen: string }

/** The year and the registration group, from a day. */
export function GroupForm({ urn, pupilId, today, seen, ...place }: GroupProps) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={regroup} hidden={{ seen }} submit="Change year and group">
      {(state) => (
        <>
          <PlaceFields state={state} {...place} />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </EntryForm>
  )
}

/** How a pupil is registered, put right. */
export function EnrolmentForm({ urn, pupilId, today, entry }: FormProps & { entry: Standing }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={register} entry={entry} submit="Change the registration">
      {(state) => <RegistrationFields state={state} values={entry.seen} today={today} />}
    </EntryForm>
  )
}

type Ground = { value: string; label: string; hint: string }

/** A name deleted from the register: the day, the ground, the next school. */
export function LeavingForm({
  urn,
  pupilId,
  today,
  entry,
  grounds,
}: FormProps & { entry: Standing; grounds: Ground[] }) {
  const leaves = textOf(entry.seen, 'ground') !== ''
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={leave} entry={entry} submit="Record the leaving">
      {(state) => (
        <>
          <DateField
            name="leavingDay"
            label="Last day on roll"
            hint="Today or later: a name is never deleted with an earlier date."
            defaultValue={leaves ? textOf(entry.seen, 'leaving_day') : today}
            state={state}
            required
          />
          <RadioGroup
            name="ground"
            label="On which ground of regulation 9?"
            choices={grounds}
            defaultValue={textOf(entry.seen, 'ground')}
            state={state}
          />
          <TextField
            name="nextSchool"
            label="Next school, where known"
            hint="Its name, and the day the pupil starts there."
            defaultValue={textOf(entry.seen, 'next_school')}
            state={state}
          />
        </>
      )}
    </EntryForm>
  )
}

/** Somebody who left, back on roll from a day. */
export function ReturnForm({
  urn,
  pupilId,
  today,
  ...place
}: FormProps & Places & { year: string; group: string }) {
  return (
    <EntryForm urn={urn} pupilId={pupilId} action={comeBack} submit="Put back on roll">
      {(state) => (
        <>
          <RegistrationFields state={state} today={today} />
          <PlaceFields state={state} {...place} />
        </>
      )}
    </EntryForm>
  )
}
