'use client'

import { useFormState } from '#ui/action-form.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { columnText } from '#ui/form.ts'
import { FieldGroup, FieldRow } from '#ui/form-parts.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'

type Props = { values?: Record<string, unknown> }

/** Who somebody is and how to reach them: the same for each of their children here. */
export function PersonFields({ values }: Props) {
  const state = useFormState()
  return (
    <FieldGroup
      legend="Contact"
      hint="At least one emergency telephone number for each parent the pupil lives with; better, more than one person."
    >
      <TextField
        name="name"
        label="Full name"
        state={state}
        defaultValue={columnText(values, 'name')}
        required
      />
      <FieldRow>
        <TextField
          name="telephone"
          label="Telephone"
          type="tel"
          state={state}
          defaultValue={columnText(values, 'telephone')}
          width="medium"
        />
        <TextField
          name="secondTelephone"
          label="Second telephone"
          type="tel"
          state={state}
          defaultValue={columnText(values, 'second_telephone')}
          width="medium"
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          state={state}
          defaultValue={columnText(values, 'email')}
          width="medium"
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="contactAddress"
          label="Address"
          state={state}
          defaultValue={columnText(values, 'address')}
        />
        <TextField
          name="contactPostcode"
          label="Postcode"
          state={state}
          defaultValue={columnText(values, 'postcode')}
          width="short"
        />
      </FieldRow>
    </FieldGroup>
  )
}

/** Their part in this child's life: in which order to call, and what to know before calling. */
export function PartFields({ values }: Props) {
  const state = useFormState()
  // Nothing about a child's safety is taken for granted: each is ticked by somebody who knows.
  const ticked = (key: string) => values?.[key] === true
  return (
    <FieldGroup legend="For this pupil">
      <FieldRow>
        <TextField
          name="relationship"
          label="Relationship"
          hint="For example mother"
          state={state}
          defaultValue={columnText(values, 'relationship')}
          width="medium"
          required
        />
        <TextField
          name="priority"
          label="Order to call"
          inputMode="numeric"
          state={state}
          defaultValue={columnText(values, 'priority') || '1'}
          width="short"
        />
      </FieldRow>
      <div>
        <Checkbox
          name="parentalResponsibility"
          label="Has parental responsibility"
          state={state}
          defaultChecked={ticked('parental_responsibility')}
        />
        <Checkbox
          name="livesWith"
          label="The pupil normally lives with them"
          state={state}
          defaultChecked={ticked('lives_with')}
        />
        <Checkbox
          name="emergency"
          label="Call in an emergency"
          state={state}
          defaultChecked={ticked('emergency')}
        />
        <Checkbox
          name="mustNotContact"
          label="Must not be contacted"
          state={state}
          defaultChecked={values?.['may_contact'] === false}
        />
        <Checkbox
          name="mayTellAddress"
          label="May be told the pupil’s address"
          state={state}
          defaultChecked={ticked('may_tell_address')}
        />
      </div>
      <TextField
        name="care"
        label="Care arrangements"
        hint="For example foster carer, or weekends with the other parent"
        state={state}
        defaultValue={columnText(values, 'care')}
      />
      <TextArea
        name="courtOrder"
        label="Court order"
        hint="What it says, and what staff must not do."
        rows={2}
        state={state}
        defaultValue={columnText(values, 'court_order')}
      />
    </FieldGroup>
  )
}
