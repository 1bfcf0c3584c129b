import { SEXES } from '#domain/index.ts'
import { Checkbox, RadioGroup } from '#ui/choices.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldGroup, FieldRow } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { REGISTRATIONS } from '../words.ts'

export type Values = Record<string, unknown>
export type FieldsProps = { state: FormState; values?: Values }

/** An entry's column as a field shows it. */
export function textOf(values: Values | undefined, key: string): string {
  const value = values?.[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Legal and known names (reg 8). */
export function NameFields({ state, values }: FieldsProps) {
  return (
    <>
      <FieldGroup legend="Full legal name" hint="As on the birth certificate or passport.">
        <FieldRow>
          <TextField
            name="legalForename"
            label="First name"
            state={state}
            defaultValue={textOf(values, 'legal_forename')}
            width="medium"
            required
          />
          <TextField
            name="legalMiddleNames"
            label="Middle names"
            state={state}
            defaultValue={textOf(values, 'legal_middle_names')}
            width="medium"
          />
          <TextField
            name="legalSurname"
            label="Surname"
            state={state}
            defaultValue={textOf(values, 'legal_surname')}
            width="medium"
            required
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend="Known as" hint="Leave empty where it is the same.">
        <FieldRow>
          <TextField
            name="knownForename"
            label="First name in school"
            state={state}
            defaultValue={textOf(values, 'known_forename')}
            width="medium"
          />
          <TextField
            name="knownSurname"
            label="Surname in school"
            state={state}
            defaultValue={textOf(values, 'known_surname')}
            width="medium"
          />
        </FieldRow>
      </FieldGroup>
    </>
  )
}

/** Where the pupil normally lives (reg 8). */
export function AddressFields({ state, values }: FieldsProps) {
  return (
    <FieldGroup legend="Where the pupil normally lives">
      <TextField
        name="line1"
        label="Address, first line"
        state={state}
        defaultValue={textOf(values, 'line1')}
        required
      />
      <TextField name="line2" label="Second line" state={state} defaultValue={textOf(values, 'line2')} />
      <FieldRow>
        <TextField
          name="town"
          label="Town"
          state={state}
          defaultValue={textOf(values, 'town')}
          width="medium"
        />
        <TextField
          name="postcode"
          label="Postcode"
          state={state}
          defaultValue={textOf(values, 'postcode')}
          width="short"
        />
      </FieldRow>
      <Checkbox
        name="confidential"
        label="Confidential"
        hint="Shown only on purpose, and each showing is logged."
        state={state}
        defaultChecked={values?.['confidential'] === true}
      />
    </FieldGroup>
  )
}

export function SexField({ state, values }: FieldsProps) {
  return (
    <RadioGroup
      name="sex"
      label="Sex"
      inline
      state={state}
      defaultValue={textOf(values, 'sex')}
      choices={Object.entries(SEXES).map(([value, label]) => ({ value, label }))}
    />
  )
}

/** From when and how a pupil is registered (reg 8). */
export function RegistrationFields({ state, values, today }: FieldsProps & { today: string }) {
  return (
    <>
      <FieldRow>
        <DateField
          name="startingDay"
          label="Starting day"
          hint="The first day the pupil is expected; on the register from then on, whether they come or not."
          defaultValue={textOf(values, 'starting_day') || today}
          state={state}
          required
        />
      </FieldRow>
      <SelectField
        name="kind"
        label="Registration"
        state={state}
        defaultValue={textOf(values, 'kind') || 'single'}
        options={Object.entries(REGISTRATIONS).map(([value, label]) => ({ value, label }))}
      />
      <Checkbox name="boarder" label="Boarder" state={state} defaultChecked={values?.['boarder'] === true} />
      <TextField
        name="lastSchool"
        label="Last school"
        hint="Name and address, where there was one"
        state={state}
        defaultValue={textOf(values, 'last_school')}
      />
    </>
  )
}

export type Places = { years: Option[]; groups: Option[] }

/** The year and the registration group a pupil is in. */
export function PlaceFields({
  state,
  years,
  groups,
  year = '',
  group = '',
}: Places & { state: FormState; year?: string; group?: string }) {
  return (
    <FieldRow>
      <SelectField
        name="yearGroup"
        label="Year group"
        options={years}
        defaultValue={year}
        placeholder="Choose a year"
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
    </FieldRow>
  )
}

/** Why an entry is changed: it stands beside the change for as long as the register is kept. */
export function ReasonField({ state, id }: { state: FormState; id?: string }) {
  return (
    <TextField
      name="reason"
      id={id}
      label="Why is it changed?"
      hint="Kept with the original, the date, your name and your position."
      state={state}
      required
    />
  )
}
