import { SEXES } from '#domain/index.ts'
import { Checkbox, RadioGroup } from '#ui/choices.tsx'
import type { FormState } from '#ui/form.ts'
import { FieldGroup, FieldRow } from '#ui/form-parts.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'

type Values = Record<string, unknown>
type Props = { state: FormState; values?: Values }

/** An entry's column as a field shows it. */
export function textOf(values: Values | undefined, key: string): string {
  const value = values?.[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Legal and known names (reg 8). */
export function NameFields({ state, values }: Props) {
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
export function AddressFields({ state, values }: Props) {
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

export function SexField({ state, values }: Props) {
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

/** A person for a child: whom to call, in which order, and what to know before calling. */
export function ContactFields({ state, values }: Props) {
  const ticked = (key: string, usual: boolean) => (values ? values[key] === true : usual)
  return (
    <FieldGroup
      legend="Contact"
      hint="At least one emergency telephone number for each parent the pupil lives with; better, more than one person."
    >
      <FieldRow>
        <TextField
          name="name"
          label="Full name"
          state={state}
          defaultValue={textOf(values, 'name')}
          width="medium"
          required
        />
        <TextField
          name="relationship"
          label="Relationship"
          hint="For example mother"
          state={state}
          defaultValue={textOf(values, 'relationship')}
          width="medium"
          required
        />
        <TextField
          name="priority"
          label="Order to call"
          inputMode="numeric"
          state={state}
          defaultValue={textOf(values, 'priority') || '1'}
          width="short"
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="telephone"
          label="Telephone"
          type="tel"
          state={state}
          defaultValue={textOf(values, 'telephone')}
          width="medium"
        />
        <TextField
          name="secondTelephone"
          label="Second telephone"
          type="tel"
          state={state}
          defaultValue={textOf(values, 'second_telephone')}
          width="medium"
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          state={state}
          defaultValue={textOf(values, 'email')}
          width="medium"
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="contactAddress"
          label="Address"
          state={state}
          defaultValue={textOf(values, 'address')}
        />
        <TextField
          name="contactPostcode"
          label="Postcode"
          state={state}
          defaultValue={textOf(values, 'postcode')}
          width="short"
        />
      </FieldRow>
      <Checkbox
        name="parentalResponsibility"
        label="Has parental responsibility"
        state={state}
        defaultChecked={ticked('parental_responsibility', true)}
      />
      <Checkbox
        name="livesWith"
        label="The pupil normally lives with them"
        state={state}
        defaultChecked={ticked('lives_with', true)}
      />
      <Checkbox
        name="emergency"
        label="Call in an emergency"
        state={state}
        defaultChecked={ticked('emergency', true)}
      />
      <Checkbox
        name="mayContact"
        label="May be contacted"
        state={state}
        defaultChecked={ticked('may_contact', true)}
      />
      <Checkbox
        name="mayTellAddress"
        label="May be told the pupil’s address"
        state={state}
        defaultChecked={ticked('may_tell_address', true)}
      />
      <TextArea
        name="courtOrder"
        label="Court order"
        hint="What it says, and what staff must not do."
        rows={2}
        state={state}
        defaultValue={textOf(values, 'court_order')}
      />
    </FieldGroup>
  )
}

/** Why an entry is changed: it stands beside the change for as long as the register is kept. */
export function ReasonField({ state }: { state: FormState }) {
  return (
    <TextField
      name="reason"
      label="Why is it changed?"
      hint="Kept with the original, the date, your name and your position."
      state={state}
      required
    />
  )
}
