'use client'

import { ActionForm } from '#ui/action-form.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { columnText } from '#ui/form.ts'
import { changeEnrolment, changeGroup, recordLeaving, returnToRoll } from '../actions.ts'
import type { SeenEntry } from '../queries.ts'
import { carriedOf, type FormProps } from './carried.ts'
import { PlaceFields, RegistrationFields, type Places } from './fields.tsx'

type GroupProps = FormProps & Places & { year: string; group: string; seen: string }

/** The year and the registration group, from a day. */
export function GroupForm({ urn, pupilId, today, seen, ...place }: GroupProps) {
  return (
    <ActionForm
      action={changeGroup}
      carried={{ ...carriedOf(urn, pupilId), seen }}
      submit="Change year and group"
      asksReason
    >
      {(state) => (
        <>
          <PlaceFields state={state} {...place} />
          <DateField name="from" label="From which day" defaultValue={today} state={state} required />
        </>
      )}
    </ActionForm>
  )
}

/** How a pupil is registered, put right. */
export function EnrolmentForm({ urn, pupilId, today, entry }: FormProps & { entry: SeenEntry }) {
  return (
    <ActionForm
      action={changeEnrolment}
      carried={carriedOf(urn, pupilId, entry)}
      submit="Change the registration"
      asksReason
    >
      {(state) => <RegistrationFields state={state} values={entry.seen} today={today} />}
    </ActionForm>
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
}: FormProps & { entry: SeenEntry; grounds: Ground[] }) {
  const leaves = columnText(entry.seen, 'ground') !== ''
  return (
    <ActionForm
      action={recordLeaving}
      carried={carriedOf(urn, pupilId, entry)}
      submit="Record the leaving"
      asksReason
    >
      {(state) => (
        <>
          <DateField
            name="leavingDay"
            label="Last day on roll"
            hint="Today or later: a name is never deleted with an earlier date."
            defaultValue={leaves ? columnText(entry.seen, 'leaving_day') : today}
            state={state}
            required
          />
          <RadioGroup
            name="ground"
            label="On which ground of regulation 9?"
            choices={grounds}
            defaultValue={columnText(entry.seen, 'ground')}
            state={state}
          />
          <TextField
            name="nextSchool"
            label="Next school, where known"
            hint="Its name, and the day the pupil starts there."
            defaultValue={columnText(entry.seen, 'next_school')}
            state={state}
          />
        </>
      )}
    </ActionForm>
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
    <ActionForm action={returnToRoll} carried={carriedOf(urn, pupilId)} submit="Put back on roll" asksReason>
      {(state) => (
        <>
          <RegistrationFields state={state} today={today} />
          <PlaceFields state={state} {...place} />
        </>
      )}
    </ActionForm>
  )
}
