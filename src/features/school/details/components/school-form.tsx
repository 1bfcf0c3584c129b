'use client'

import { useActionState } from 'react'
import { SCHOOL_KINDS, SCHOOL_PHASES, YEAR_GROUPS, yearGroupName } from '#domain/index.ts'
import { FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { change } from '../actions.ts'
import type { SchoolDetails } from '../queries.ts'

type Props = { details: SchoolDetails; trusts: Option[]; today: string }

const optionsOf = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
const YEARS: Option[] = YEAR_GROUPS.map((year) => ({ value: String(year), label: yearGroupName(year) }))

/** What a school is, to change from a day on. */
export function SchoolForm({ details, trusts, today }: Props) {
  const [state, send] = useActionState(change, null)
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="school" value={details.schoolId} />
      <input type="hidden" name="seen" value={details.from} />
      <FieldStack>
        <TextField name="name" label="Name" state={state} defaultValue={details.name} required />
        <FieldRow>
          <TextField
            name="urn"
            label="URN"
            hint="Another one when the school converts"
            state={state}
            defaultValue={String(details.urn)}
            width="short"
            inputMode="numeric"
            required
          />
          <TextField
            name="dfeNumber"
            label="DfE number"
            state={state}
            defaultValue={details.dfeNumber}
            width="short"
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            name="phase"
            label="Phase"
            state={state}
            options={optionsOf(SCHOOL_PHASES)}
            defaultValue={details.phase}
          />
          <SelectField
            name="kind"
            label="Kind of school"
            state={state}
            options={optionsOf(SCHOOL_KINDS)}
            defaultValue={details.kind}
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            name="lowestYear"
            label="Lowest year"
            state={state}
            options={YEARS}
            defaultValue={String(details.lowestYear)}
          />
          <SelectField
            name="highestYear"
            label="Highest year"
            state={state}
            options={YEARS}
            defaultValue={String(details.highestYear)}
          />
        </FieldRow>
        <SelectField
          name="trust"
          label="Trust"
          hint="The people of a trust see a school for the days on which it is theirs."
          placeholder="None"
          state={state}
          options={trusts}
          defaultValue={details.trustId === null ? '' : String(details.trustId)}
        />
        <TextField
          name="district"
          label="District"
          hint="Schools are set side by side by it."
          state={state}
          defaultValue={details.district}
          width="medium"
        />
        <TextField name="address" label="Address" state={state} defaultValue={details.address} />
        <TextField
          name="telephone"
          label="Telephone"
          state={state}
          defaultValue={details.telephone}
          width="medium"
        />
        <DateField
          name="from"
          label="From which day"
          hint="What the school was until then stays. To put an error right, give the day from which it is wrong."
          state={state}
          defaultValue={today}
          required
        />
        <TextField
          name="reason"
          label="Why is it changed?"
          hint="Kept in the school’s access log with what it was and your name."
          state={state}
          required
        />
      </FieldStack>
      <FormActions>
        <SubmitButton>Change the school</SubmitButton>
      </FormActions>
    </form>
  )
}
