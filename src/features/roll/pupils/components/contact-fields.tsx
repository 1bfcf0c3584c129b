import { Checkbox } from '#ui/choices.tsx'
import { FieldGroup, FieldRow } from '#ui/form-parts.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { textOf, type FieldsProps } from './fields.tsx'

/** Who somebody is and how to reach them: the same for each of their children here. */
export function PersonFields({ state, values }: FieldsProps) {
  return (
    <FieldGroup
      legend="Contact"
      hint="At least one emergency telephone number for each parent the pupil lives with; better, more than one person."
    >
      <TextField name="name" label="Full name" state={state} defaultValue={textOf(values, 'name')} required />
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
    </FieldGroup>
  )
}

/** Their part in this child's life: in which order to call, and what to know before calling. */
export function PartFields({ state, values }: FieldsProps) {
  const ticked = (key: string, usual: boolean) => (values ? values[key] === true : usual)
  return (
    <FieldGroup legend="For this pupil">
      <FieldRow>
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
      <div>
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
      </div>
      <TextField
        name="care"
        label="Care arrangements"
        hint="For example foster carer, or weekends with the other parent"
        state={state}
        defaultValue={textOf(values, 'care')}
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
