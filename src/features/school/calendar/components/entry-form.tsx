'use client'

import { useActionState } from 'react'
import { WHOLE_SCHOOL, yearGroupName } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Checkboxes, RadioGroup } from '#ui/choices.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { saveEntry } from '../actions.ts'
import type { EntryKind } from '../edit.ts'
import { calendarPath } from '../paths.ts'
import type { Entry } from '../plan.ts'
import { HiddenFields } from './hidden-fields.tsx'

type Props = { urn: number; year: number; kind: EntryKind; entry: Entry | null; yearGroups: number[] }

/** One entry of the calendar: INSET, a planned closure, or other dates for some year groups. */
export function EntryForm({ urn, year, kind, entry, yearGroups }: Props) {
  const [state, action] = useActionState(saveEntry, null)
  return (
    <form action={action} noValidate>
      <FormOutcome state={state} />
      <HiddenFields values={{ urn, year, kind, replaces: entry?.key ?? '' }} />
      <FieldStack>
        <FieldRow>
          <DateField name="from" label="First day" defaultValue={entry?.from} state={state} />
          <DateField name="to" label="Last day, if there are more" defaultValue={entry?.to} state={state} />
        </FieldRow>
        <SessionsField entry={entry} state={state} />
        <WhoField kind={kind} entry={entry} yearGroups={yearGroups} state={state} />
        <TextField
          name="note"
          label="What it is for"
          hint={NOTE_HINTS[kind]}
          defaultValue={entry?.note}
          state={state}
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>{entry ? 'Save the change' : 'Put it in the calendar'}</SubmitButton>
        <ButtonLink tone="quiet" href={calendarPath(urn, year)}>
          Cancel
        </ButtonLink>
      </FormActions>
    </form>
  )
}

const NOTE_HINTS: Record<EntryKind, string> = {
  inset: 'Optional. Shown beside the day.',
  closure: 'Such as a polling day. Shown beside the day.',
  different_dates: 'Such as a staggered start. Shown beside the days.',
}

function SessionsField({ entry, state }: { entry: Entry | null; state: FormState }) {
  return (
    <RadioGroup
      name="sessions"
      label="Which sessions are not held"
      defaultValue={entry && !entry.pm ? 'am' : entry && !entry.am ? 'pm' : 'day'}
      state={state}
      choices={[
        { value: 'day', label: 'Morning and afternoon' },
        { value: 'am', label: 'The morning only' },
        { value: 'pm', label: 'The afternoon only' },
      ]}
    />
  )
}

type WhoProps = Pick<Props, 'kind' | 'entry' | 'yearGroups'> & { state: FormState }

function WhoField({ kind, entry, yearGroups, state }: WhoProps) {
  if (kind === 'inset') return <HiddenFields values={{ who: 'school' }} />
  const years = (entry?.yearGroups ?? []).filter((yearGroup) => yearGroup !== WHOLE_SCHOOL).map(String)
  return (
    <>
      {kind === 'closure' ? (
        <RadioGroup
          name="who"
          label="Who it is for"
          defaultValue={years.length > 0 ? 'years' : 'school'}
          state={state}
          choices={[
            { value: 'school', label: 'The whole school' },
            { value: 'years', label: 'Some year groups only: choose them below' },
          ]}
        />
      ) : (
        <HiddenFields values={{ who: 'years' }} />
      )}
      <Checkboxes
        name="years[]"
        label={
          kind === 'closure' ? 'Year groups, if not the whole school' : 'Year groups that have no school then'
        }
        inline
        defaultValues={years}
        state={state}
        choices={yearGroups.map((yearGroup) => ({
          value: String(yearGroup),
          label: yearGroupName(yearGroup),
        }))}
      />
    </>
  )
}
