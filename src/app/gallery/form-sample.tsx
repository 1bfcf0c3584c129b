'use client'

import { useActionState } from 'react'

import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldGroup, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { typedValues } from '#ui/form.ts'
import type { FormState } from '#ui/form.ts'
import { Section } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextField } from '#ui/text-field.tsx'

async function pretendToSave(_before: FormState, form: FormData): Promise<FormState> {
  await new Promise((done) => setTimeout(done, 1200))
  const missing = ['first-name', 'year', 'status'].filter((name) => !form.get(name))
  if (missing.length === 0) return { ok: true, message: 'The pupil has been added.' }
  return {
    ok: false,
    message: 'The pupil was not added.',
    values: typedValues(form),
    fieldErrors: Object.fromEntries(
      missing.map((name) => [name, [sentences[name] ?? 'Answer this question']]),
    ),
  }
}

const sentences: Record<string, string> = {
  'first-name': 'Enter a first name',
  year: 'Choose a year group',
  status: 'Choose what kind of enrolment it is',
}

/** A whole form as features write them: state from its action, errors on top and beside the fields, a busy button. */
export function FormSample() {
  const [state, action] = useActionState(pretendToSave, null)
  return (
    <Section title="A form">
      <form action={action} noValidate>
        <FormOutcome state={state} />
        <FieldGroup legend="The pupil" hint="As on the birth certificate.">
          <TextField name="first-name" label="First name" state={state} autoComplete="off" />
          <SelectField
            name="year"
            label="Year group"
            state={state}
            placeholder="Choose"
            options={[1, 2, 3].map((year) => ({ value: String(year), label: `Year ${year}` }))}
          />
          <RadioGroup
            name="status"
            label="Enrolment"
            state={state}
            choices={[
              { value: 'single', label: 'Single' },
              { value: 'main', label: 'Main, with another school' },
            ]}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton pending="Adding">Add the pupil</SubmitButton>
          <Button tone="quiet" type="reset">
            Start again
          </Button>
        </FormActions>
      </form>
    </Section>
  )
}
