import { CheckGrid } from '#ui/check-grid.tsx'
import { Checkbox, Checkboxes, RadioGroup } from '#ui/choices.tsx'
import { FileField } from '#ui/file-field.tsx'
import { FieldRow, FieldStack } from '#ui/form-parts.tsx'
import { Section } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'

const reasons = [
  { value: 'ill', label: 'Ill', hint: 'Not well enough to attend' },
  { value: 'appointment', label: 'Medical or dental appointment' },
  { value: 'other', label: 'Something else', disabled: true },
]

/** Every kind of field, in order and in error. */
export function FieldSamples() {
  return (
    <Section title="Fields">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <FieldStack>
          <TextField
            name="known-as"
            label="Known as"
            hint="What the child is called at school"
            defaultValue="Zoë"
          />
          <FieldRow>
            <DateField name="from" label="From" defaultValue="2026-11-18" />
            <TextField name="minutes" label="Minutes late" type="number" width="short" defaultValue="12" />
          </FieldRow>
          <SelectField
            name="group"
            label="Group"
            placeholder="Choose a group"
            options={[
              { label: 'Year 4', options: [{ value: '4a', label: '4 Alder' }] },
              { label: 'Year 5', options: [{ value: '5b', label: '5 Birch' }] },
            ]}
          />
          <TextArea name="comment" label="Comment" hint="Not read by parents" rows={3} />
          <FileField name="letter" label="Letter" hint="PDF, 10 MB at most" />
          <TextField name="upn" label="Unique pupil number" defaultValue="A123456789012" disabled />
        </FieldStack>
        <FieldStack>
          <TextField name="surname" label="Surname" error="Enter the surname" />
          <FileField name="scan" label="Scan" error="Choose a file" />
          <DateField
            name="until"
            label="Until"
            hint="The last day away"
            defaultValue="2026-11-12"
            error="The last day must not come before the first, 18 November 2026"
          />
          <RadioGroup name="reason" label="Why was the child away?" choices={reasons} defaultValue="ill" />
          <Checkboxes
            name="days"
            label="Which days?"
            error="Choose at least one day"
            inline
            choices={['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => ({ value: day, label: day }))}
          />
          <CheckGrid
            name="half-days"
            label="When does the child come?"
            columns={['Mon', 'Tue', 'Wed', 'Thu', 'Fri']}
            rows={['Morning', 'Afternoon']}
            boxValue={(row, column) => String(2 * column + row)}
            defaultValues={['0', '2', '4', '6', '8']}
          />
          <Checkbox
            name="told"
            label="The parent has been told"
            hint="By telephone or in person"
            defaultChecked
          />
        </FieldStack>
      </div>
    </Section>
  )
}
