'use client'

import { useActionState } from 'react'
import { COHORTS, COMPARED_COHORTS } from '#domain/index.ts'
import { RadioGroup } from '#ui/choices.tsx'
import { FieldGroup, FieldRow, FieldStack, FormActions, FormOutcome } from '#ui/form-parts.tsx'
import { SelectField, type Option } from '#ui/select-field.tsx'
import { SubmitButton } from '#ui/submit-button.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DateField, TextField } from '#ui/text-field.tsx'
import { submitStrategy } from '../actions.ts'
import { IMPACT_MEASURE_IDS, IMPACT_MEASURES } from '../impact-measures.ts'
import type { PupilChoice, Strategy } from '../sql.ts'
import { PupilPicker } from './pupil-picker.tsx'

type Props = {
  urn: number
  today: string
  strategy: Strategy | null
  chosen: PupilChoice[]
  pupils: PupilChoice[]
  groups: { id: number; name: string }[]
  yearGroups: Option[]
}

/** A strategy, new or to change; with a result it is closed. */
export function StrategyForm({ urn, today, strategy, chosen, pupils, groups, yearGroups }: Props) {
  const [state, send] = useActionState(submitStrategy, null)
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  const { cohort, yearGroup, group } = strategy?.cohort ?? { cohort: [] }
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="id" value={strategy?.id ?? ''} />
      <input type="hidden" name="seen" value={strategy?.version ?? 0} />
      <FieldStack>
        <TextField name="title" label="Name" defaultValue={strategy?.title} state={state} required />
        <TextArea
          name="aim"
          label="Aim"
          hint="What is to become better."
          rows={2}
          defaultValue={strategy?.aim}
          state={state}
        />
        <TextArea name="what" label="What is done" rows={3} defaultValue={strategy?.what} state={state} />
        <TextField name="owner" label="Lead" defaultValue={strategy?.owner} state={state} required />
        <RadioGroup
          name="who"
          label="For whom"
          choices={[
            { value: 'cohort', label: 'A group of pupils, or everybody' },
            { value: 'pupils', label: 'Named pupils' },
          ]}
          defaultValue={strategy?.who ?? 'cohort'}
          state={state}
        />
        <FieldGroup
          legend="The group"
          hint="Leave all three empty for everybody. With more than one, pupils who are in each."
        >
          <FieldRow>
            <SelectField
              name="cohort"
              label="Group of pupils"
              placeholder="All"
              options={COMPARED_COHORTS.map((id) => ({ value: id, label: COHORTS[id].label }))}
              defaultValue={cohort[0] ?? ''}
              state={state}
            />
            <SelectField
              name="yearGroup"
              label="Year group"
              placeholder="All"
              options={yearGroups}
              defaultValue={text(yearGroup)}
              state={state}
            />
            <SelectField
              name="group"
              label="Registration group"
              placeholder="All"
              options={groups.map(({ id, name }) => ({ value: String(id), label: name }))}
              defaultValue={text(group)}
              state={state}
            />
          </FieldRow>
        </FieldGroup>
        <FieldGroup legend="Named pupils">
          <PupilPicker pupils={pupils} chosen={chosen} state={state} />
        </FieldGroup>
        <FieldRow>
          <DateField name="from" label="From" defaultValue={strategy?.from ?? today} state={state} required />
          <DateField
            name="until"
            label="Until, if known"
            defaultValue={strategy?.until ?? ''}
            state={state}
          />
        </FieldRow>
        <RadioGroup
          name="measure"
          label="Judged by"
          choices={IMPACT_MEASURE_IDS.map((value) => ({ value, label: IMPACT_MEASURES[value] }))}
          defaultValue={strategy?.measure ?? 'attendance'}
          state={state}
        />
        {strategy && (
          <TextArea
            name="result"
            label="Result"
            hint="What came of it. With a result the strategy is closed; without one it goes on."
            rows={3}
            defaultValue={strategy.result}
            state={state}
          />
        )}
      </FieldStack>
      <FormActions>
        <SubmitButton>{strategy ? 'Save the change' : 'Add the strategy'}</SubmitButton>
      </FormActions>
    </form>
  )
}
